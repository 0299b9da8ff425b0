using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CostFinder.App.Pages.Asking;

/// <summary>
/// Makes the JSON of an estimate request out of the form. This is the one place where people's writing is normalised: blanks are left
/// out, "$1,200" and "20%" become numbers. What cannot be read is passed on as text, so that it is reported and never guessed.
/// </summary>
public static partial class FormBody
{
    /// <summary><paramref name="further"/> are fields beside those of the estimate, such as the figures of a statement.</summary>
    public static JsonElement Read(IFormCollection form, params IEnumerable<FormField> further)
    {
        var body = new JsonObject();
        foreach (var field in FormFields.All.Concat(further))
        {
            var written = form[field.Path].ToString().Trim();
            if (written.Length > 0)
                Place(body, field, written);
        }
        return JsonElement.Parse(body.ToJsonString());
    }

    private static void Place(JsonObject body, FormField field, string written)
    {
        switch (field.Writing)
        {
            case Writing.Treatment when written == FormFields.NotSure:
                break;
            case Writing.Treatment when written.Split(' ', 2) is [var method, var product]:
                body[field.Path] = method;
                body["product"] = product;
                break;
            case Writing.YesNo when written == "unknown":
                break;
            default:
                Put(body, field.Path.Split('.'), field.Writing switch
                {
                    Writing.Number => Number(written),
                    Writing.Day => Day(written),
                    Writing.YesNo => written switch { "yes" => true, "no" => false, _ => written },
                    _ => written,
                });
                break;
        }
    }

    private static void Put(JsonObject body, ReadOnlySpan<string> path, JsonNode value)
    {
        var section = body;
        foreach (var name in path[..^1])
            section = (section[name] ??= new JsonObject()).AsObject();
        section[path[^1]] = value;
    }

    private static JsonNode Number(string written) => WrittenNumber().Match(written) is { Success: true } match
        ? decimal.Parse(match.Groups["sign"].Value + match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
        : written;

    private static JsonNode Day(string written) =>
        DateOnly.TryParseExact(written, ["M/d/yyyy", "M-d-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : written;

    /// <summary>Commas only between groups of three digits: "1,200" is a number, "1,20" may be anything.</summary>
    [GeneratedRegex(@"^(?<sign>-?)\s*\$?\s*(?<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,15})(?:\.[0-9]{1,6})?|\.[0-9]{1,6})\s*%?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WrittenNumber();
}
