using System.Text.Json;
using static CostFinder.Core.Consistency.FindingRules;

namespace CostFinder.Core.Consistency;

/// <summary>
/// Holds a JSON document, a fact file or an answer, against the rules that need no knowledge of what it is about: ranges rise,
/// totals add up, limits name their year, figures have a unit, percentages are per cent, nothing is dated ahead.
/// </summary>
/// <param name="limits">What a placeholder looks like.</param>
/// <param name="today">Nothing can have been read or stated after this day.</param>
public sealed class DocumentLint(PriceLimits limits, DateOnly today)
{
    private static readonly string[] DayNames = ["retrievedOn", "asOf", "statusAsOf"];
    private static readonly (string Lower, string Upper)[] Rising =
        [("low", "typical"), ("typical", "high"), ("low", "high"), ("min", "max"), ("above", "atMost")];

    /// <param name="file">The file's name, to be repeated in each finding.</param>
    /// <param name="document">The document.</param>
    /// <param name="unitsAreStated">Its schema says in which units its figures are, so they need not say it themselves.</param>
    public IEnumerable<Finding> Check(string file, JsonElement document, bool unitsAreStated) =>
        Walk(new(file, "", "", unitsAreStated), document);

    private IEnumerable<Finding> Walk(Spot spot, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Members(spot.HasUnit || element.TryGetProperty("unit", out _) ? spot with { HasUnit = true } : spot, element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, number) => Walk(spot.Item(number), item)),
        JsonValueKind.Number => OfNumber(spot, element.GetDecimal()),
        JsonValueKind.String => OfText(spot, element.GetString()!),
        _ => [],
    };

    private IEnumerable<Finding> Members(Spot spot, JsonElement element) =>
    [
        .. OfObject(spot, element),
        .. element.EnumerateObject().SelectMany(member => Walk(spot.Member(member.Name, element), member.Value)),
    ];

    private static IEnumerable<Finding> OfObject(Spot spot, JsonElement element)
    {
        foreach (var (lower, upper) in Rising)
        {
            if (Number(element, lower) > Number(element, upper))
                yield return spot.Broke(RangeOutOfOrder, $"{lower} {Number(element, lower)} is above {upper} {Number(element, upper)}");
        }
        if (Number(element, "sessions") is { } sessions && Number(element, "perSession") is { } price && Number(element, "total") is { } total && sessions * price != total)
            yield return spot.Broke(TotalIsNotTheSum, $"{sessions} x {price} is not {total}");
        if (spot.IsLimit && Number(element, "value") is not null && element.TryGetProperty("year", out var year) && year.ValueKind == JsonValueKind.Null)
            yield return spot.Broke(CapWithoutYear, "the limit has an amount and no year");
        if (!spot.HasUnit && Number(element, "value") is { } value)
            yield return spot.Broke(UnitMissing, $"{value} has no unit");
    }

    private IEnumerable<Finding> OfNumber(Spot spot, decimal number)
    {
        if (number == 0.01m || limits.IsAllNines(number))
            yield return spot.Broke(PlaceholderAmount, $"{number} stands for no figure");
        if (spot.IsPercent && number is > 0 and < 1)
            yield return spot.Broke(PercentAsFraction, $"{number} is less than one per cent");
        if (spot.IsPercent && number > 100)
            yield return spot.Broke(PercentAboveHundred, $"{number} per cent is more than all of it");
    }

    private IEnumerable<Finding> OfText(Spot spot, string text)
    {
        if (DayNames.Contains(spot.Name) && CellLint.IsInFuture(text, today))
            yield return spot.Broke(DateInFuture, $"{text} has not come yet");
    }

    private static decimal? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.Number ? member.GetDecimal() : null;

    /// <summary>Where in the document a figure stands and what its names say about it.</summary>
    private sealed record Spot(string FileName, string Pointer, string Name, bool HasUnit, bool IsPercent = false, bool IsLimit = false)
    {
        public Spot Member(string name, JsonElement parent) => this with
        {
            Pointer = $"{Pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}",
            Name = name,
            IsPercent = SaysPercent(name) || (IsPercent && name is not ("from" or "until" or "months" or "years")) || (name is "value" && IsUnit(parent, "percent")),
            IsLimit = name.EndsWith("Max", StringComparison.Ordinal) || name.EndsWith("Cap", StringComparison.Ordinal),
        };

        public Spot Item(int number) => this with { Pointer = $"{Pointer}/{number}" };

        public Finding Broke(FindingRule rule, string what) => new(rule, new(FileName, null, Pointer), what);

        /// <summary>Shares of the poverty guideline go beyond 100.</summary>
        private static bool SaysPercent(string name) =>
            (name.EndsWith("Percent", StringComparison.Ordinal) || name.StartsWith("percent", StringComparison.Ordinal) || name == "apr")
            && !name.Contains("Poverty", StringComparison.Ordinal);

        private static bool IsUnit(JsonElement parent, string unit) =>
            parent.TryGetProperty("unit", out var stated) && stated.ValueKind == JsonValueKind.String && stated.GetString() == unit;
    }
}
