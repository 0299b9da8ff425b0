using System.Globalization;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.Core.Amounts;
using CostFinder.Core.Financing;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>
/// Reads the members of one JSON object, strictly and by name, and gathers every fault instead of stopping at the first. A member that
/// is absent or null is unknown. Messages say what to enter; they never repeat what was sent.
/// </summary>
public sealed class Fields
{
    private const decimal LargestAmount = 10_000_000m;

    private const int HoursOfDay = 24;

    private readonly JsonElement _object;
    private readonly string _pointer;
    private readonly List<Fault> _faults;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<Fields> _sections = [];

    private Fields(JsonElement @object, string pointer, List<Fault> faults) => (_object, _pointer, _faults) = (@object, pointer, faults);

    public static Fields Of(JsonElement body, List<Fault> faults)
    {
        if (body.ValueKind == JsonValueKind.Object)
            return new(body, "", faults);
        faults.Add(new("", "not-an-object", Text.Of("Send one JSON object.", "Envíe un objeto JSON.")));
        return new(default, "", faults);
    }

    public Fields Section(string name)
    {
        var member = Member(name);
        if (member is { ValueKind: not JsonValueKind.Object })
            Report(name, "not-an-object", Text.Of("Send a JSON object here, or leave it out.", "Envíe aquí un objeto JSON, o deje este campo fuera."));
        var section = new Fields(member is { ValueKind: JsonValueKind.Object } ? member.Value : default, PointerTo(name), _faults);
        _sections.Add(section);
        return section;
    }

    /// <summary>Whether the member was sent with a value, readable or not.</summary>
    public bool Has(string name) => Member(name) is not null;

    /// <summary>Whether any member was sent with a value.</summary>
    public bool HasAny => _object.ValueKind == JsonValueKind.Object && _object.EnumerateObject().Any(member => member.Value.ValueKind != JsonValueKind.Null);

    public string? Line(string name, Text enter, int longest = 100)
    {
        if (Member(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.String && member.GetString() is { } text && text.Length <= longest && text.Trim() is { Length: > 0 } trimmed)
            return trimmed;
        Report(name, "not-text", Text.Of($"Enter {enter}.", $"Escriba {enter}."));
        return null;
    }

    public Money? Amount(string name, Text what) => Number(name) switch
    {
        null => null,
        >= 0 and <= LargestAmount and var dollars when decimal.Round(dollars, 2, MidpointRounding.AwayFromZero) == dollars => Money.Of(dollars),
        _ => Fault<Money>(name, "not-an-amount", Text.Of($"Enter {what} as dollars and cents, such as 1250 or 1250.50. It cannot be less than 0 or more than 10 million.", $"Escriba {what} en dólares y centavos, como 1250 o 1250.50. No puede ser menos de 0 ni más de 10 millones.")),
    };

    public Percentage? Percent(string name, Text what) => Number(name) switch
    {
        null => null,
        >= 0 and <= 100 and var percent => Percentage.Of(percent),
        _ => Fault<Percentage>(name, "not-a-percentage", Text.Of($"Enter {what} as a number from 0 to 100, such as 20 for 20 %.", $"Escriba {what} como un número de 0 a 100, por ejemplo 20 para 20 %.")),
    };

    /// <summary>A yearly rate of interest; unlike a share it may be above 100 %.</summary>
    public YearlyRate? Rate(string name, Text what) => Number(name) switch
    {
        null => null,
        >= 0 and <= YearlyRate.HighestPercent and var percent => YearlyRate.OfPercent(percent),
        _ => Fault<YearlyRate>(name, "not-a-percentage", Text.Of($"Enter {what} as a number from 0 to {YearlyRate.HighestPercent:0}, such as 17.9 for 17.9 %.", $"Escriba {what} como un número de 0 a {YearlyRate.HighestPercent:0}, por ejemplo 17.9 para 17.9 %.")),
    };

    public int? Whole(string name, Text what, int least, int most) => Number(name) switch
    {
        null => null,
        var number when number >= least && number <= most && number == decimal.Truncate(number.Value) => (int)number,
        _ => Fault<int>(name, "not-in-range", Text.Of($"Enter {what} as a whole number from {least} to {most}.", $"Escriba {what} como un número entero de {least} a {most}.")),
    };

    public decimal? Hours(string name, Text what) => Number(name) switch
    {
        null => null,
        >= 0 and <= HoursOfDay and var hours when decimal.Round(hours, 2, MidpointRounding.AwayFromZero) == hours => hours,
        _ => Fault<decimal>(name, "not-in-range", Text.Of($"Enter {what} as a number from 0 to {HoursOfDay}, such as 3.5.", $"Escriba {what} como un número de 0 a {HoursOfDay}, por ejemplo 3.5.")),
    };

    public bool? YesNo(string name, Text what)
    {
        switch (Member(name)?.ValueKind)
        {
            case null: return null;
            case JsonValueKind.True: return true;
            case JsonValueKind.False: return false;
            default: return Fault<bool>(name, "not-yes-or-no", Text.Of($"Answer with true or false {what}, or leave it out if you do not know.", $"Responda con true o false {what}, o deje este campo fuera si no lo sabe."));
        }
    }

    public DateOnly? Day(string name, Text what, DateOnly earliest, DateOnly latest)
    {
        if (Member(name) is not { } member)
            return null;
        if (member.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(member.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= earliest && day <= latest)
            return day;
        return Fault<DateOnly>(name, "not-a-day", Text.Of($"Enter {what} as a day such as 2026-12-31, from {IsoDay(earliest)} to {IsoDay(latest)}.", $"Escriba {what} como un día, por ejemplo 2026-12-31, desde {IsoDay(earliest)} hasta {IsoDay(latest)}."));
    }

    /// <summary>A month and a day, such as <c>07-01</c>.</summary>
    public (int Month, int Day)? MonthAndDay(string name, Text what)
    {
        if (Member(name) is not { } member)
            return null;
        // A leap year, so that 02-29 is a day.
        if (member.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact("2024-" + member.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return (day.Month, day.Day);
        return Fault<(int, int)>(name, "not-a-month-and-day", Text.Of($"Enter {what} as month and day, such as 01-01.", $"Escriba {what} como mes y día, por ejemplo 01-01."));
    }

    /// <summary>One word of a closed set; <c>unknown</c> reads as not answered where <paramref name="orUnknown"/> allows it.</summary>
    public T? Word<T>(string name, Text what, bool orUnknown = false) where T : struct, Enum
    {
        if (Member(name) is not { } member)
            return null;
        var word = member.ValueKind == JsonValueKind.String ? member.GetString()! : "";
        if (Words.TryParse<T>(word) is { } value)
            return value;
        if (orUnknown && word == "unknown")
            return null;
        var allowed = string.Join(", ", orUnknown ? [.. Words.All<T>(), "unknown"] : Words.All<T>());
        return Fault<T>(name, "not-a-choice", Text.Of($"Choose {what}: {allowed}.", $"Elija {what}: {allowed}."));
    }

    public void Report(string name, string code, Text message) => _faults.Add(new(PointerTo(name), code, message));

    /// <summary>Reports members nobody asked for: a misspelt name would otherwise be left out in silence. Call it after reading.</summary>
    public void ReportUnknownMembers()
    {
        if (_object.ValueKind == JsonValueKind.Object && _object.EnumerateObject().Any(member => !_known.Contains(member.Name)))
            _faults.Add(new(_pointer, "unknown-field", Text.Of($"There is a field here that we do not know. The fields are: {string.Join(", ", _known)}.", $"Aquí hay un campo que no conocemos. Los campos son: {string.Join(", ", _known)}.")));
        foreach (var section in _sections)
            section.ReportUnknownMembers();
    }

    private decimal? Number(string name) => Member(name) is not { } member ? null
        : member.ValueKind == JsonValueKind.Number && member.TryGetDecimal(out var number) && !IsLost(number, member) ? number
        : decimal.MinValue; // Not a number: outside every range, so the caller's own message is given.

    /// <summary>A number so small that a decimal holds nothing of it is not nothing.</summary>
    private static bool IsLost(decimal number, JsonElement member) =>
        number == 0 && member.GetRawText().Split('e', 'E')[0].AsSpan().IndexOfAnyInRange('1', '9') >= 0;

    private JsonElement? Member(string name)
    {
        _known.Add(name);
        return _object.ValueKind == JsonValueKind.Object && _object.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;
    }

    private T? Fault<T>(string name, string code, Text message) where T : struct
    {
        Report(name, code, message);
        return null;
    }

    private static string IsoDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string PointerTo(string name) => $"{_pointer}/{name}";
}
