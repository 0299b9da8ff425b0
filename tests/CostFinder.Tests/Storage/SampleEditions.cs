using System.Globalization;
using System.Text;
using CostFinder.App.Storage;

namespace CostFinder.Tests.Storage;

internal static class SampleEditions
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    public static NewEdition Small(EditionSubject subject, string id) => new(subject, id, Encoding.UTF8.GetBytes($"{subject} {id}"));

    public static NewEdition Prices(string id, int prices = 3, string snapshot = "packed") => new(
        EditionSubject.Prices, id, Encoding.UTF8.GetBytes(snapshot),
        [Provider("austin-clinic", "TX"), Provider("reno-clinic", "NV")],
        [.. Enumerable.Range(0, prices).Select(number => Price($"price-{number.ToString(CultureInfo.InvariantCulture)}", number % 2 == 0 ? "TX" : "NV"))],
        [new("prices/pricing-rules.json", """{ "enough": 5 }""")]);

    public static ProviderRow Provider(string id, string state) => new(id, "The Clinic", "clinic", City: null, state, Zip: "78701");

    /// <summary>Every column has a value.</summary>
    public static PriceRow Price(string id, string state) => new()
    {
        Id = id,
        ProviderId = state == "TX" ? "austin-clinic" : "reno-clinic",
        State = state,
        PriceListId = "one-list",
        Treatment = "iv-ketamine",
        Service = "session",
        Sessions = 6,
        LowCents = 9_007_199_254_740_993, // 2^53 + 1: no double holds it
        HighCents = long.MaxValue,
        Kind = "package",
        RateFor = "new-patients",
        Setting = "clinic",
        Condition = "mood",
        DoseMg = 56,
        Includes = "the drug, \"nurse\" & doctor's visit; 2 h – ✓",
        DrugIncluded = "yes",
        DurationMinutes = 40,
        AsOf = "2026-03",
        Withdrawn = "2026",
        SourceTitle = "Prices, The Clinic",
        SourceLink = "https://clinic.example/prices?a=1#x",
        RetrievedOn = "2026-11",
        Disputed = "a review says $500",
        Note = "Call first.",
    };

    /// <summary>Only what every price has; the rest is not known.</summary>
    public static PriceRow BarePrice(string id, string providerId, string state) => new()
    {
        Id = id,
        ProviderId = providerId,
        State = state,
        PriceListId = providerId,
        Treatment = "esketamine",
        Service = "session",
        LowCents = 0,
        HighCents = 1,
        Kind = "list",
        SourceTitle = "t",
        SourceLink = "https://clinic.example",
        RetrievedOn = "2026-11",
    };
}
