using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Pricing;

/// <summary>A small country of two states, and price books made of it.</summary>
internal static class Given
{
    public static readonly Region Zip = new("zip:100", RegionKind.ZipArea, Text.Same("ZIP area 100"));
    public static readonly Region Metro = new("metro:1", RegionKind.Metro, Text.Same("Springfield"));
    public static readonly Region State = new("AA", RegionKind.State, Text.Same("Aaland"));
    public static readonly Region Division = new("division:north", RegionKind.Division, Text.Same("North"));
    public static readonly Region Nation = new("US", RegionKind.Nation, Text.Same("United States"));

    public static IReadOnlyList<Region> Ladder => [Zip, Metro, State, Division, Nation];

    public static PricingRules Rules => new()
    {
        GatheredUntil = new(2026, 11, 24),
        EnoughPriceLists = 5,
        ManyPriceLists = 11,
        LowPercentile = Percentage.Of(10),
        HighPercentile = Percentage.Of(90),
        ShelfLives =
        [
            new(PriceKind.List, 24, 36),
            new(PriceKind.Package, 24, 36),
            new(PriceKind.HospitalCash, 12, 24),
            new(PriceKind.Report, 24, 36),
        ],
        VisitsPriced = 6,
        Model = new()
        {
            VarianceRatios = [0, 0.0625m, 0.25m, 1],
            ExpectedCostSlope = 0.5m,
            CostSlopeSpread = 0.5m,
            WiderAreaCounts = 1,
            TypicalWithin = Percentage.Of(50),
            ShapeUncertainty = Percentage.Of(10),
            WorkInCostIndex = Percentage.Of(50),
            LeastSpread = Percentage.Of(5),
            OutlierSpreads = 3.5m,
            MedianConfidence = Percentage.Of(90),
            WideRange = 3,
        },
        Quality = new(40, Percentage.Of(75), Percentage.Of(85)),
        DrugFloors = [new("esketamine", 56, Money.Of(590)), new("esketamine", 84, Money.Of(885))],
    };

    /// <summary>
    /// A clinic whose ladder starts at that rung: in the ZIP area (0), elsewhere in the metro (1), and so on; 4 is a place unknown.
    /// </summary>
    public static Provider Clinic(string id, int rung = 0) =>
        new(id, id, ProviderKind.Clinic, null, null, null, [.. Ladder.Skip(rung).SkipLast(1)]);

    public static PublishedPrice Price(string provider, decimal amount, string? id = null) => new()
    {
        Id = $"{provider}.{id ?? "session"}",
        ProviderId = provider,
        PriceList = provider,
        Treatment = "iv-ketamine",
        Service = Service.Session,
        Sessions = 1,
        Low = Money.Of(amount),
        High = Money.Of(amount),
        Kind = PriceKind.List,
        AsOf = new("2026-07"),
        Source = new Source($"{provider}, prices", $"https://example.org/{provider}", "2026-11"),
    };

    public static PublishedPrice Hospital(string provider, decimal amount, int dose = 56) => Price(provider, amount, $"session-{dose}") with
    {
        Treatment = "esketamine",
        Kind = PriceKind.HospitalCash,
        Setting = Setting.Hospital,
        DoseMg = dose,
        DrugIncluded = DrugIncluded.Yes,
        AsOf = new("2026-01"),
    };

    /// <summary>A book in which each provider that a price names is a clinic in the ZIP area, unless it is given.</summary>
    public static PriceBook Book(IEnumerable<PublishedPrice> prices, params Provider[] providers)
    {
        var all = prices.ToList();
        var others = all.Select(price => price.ProviderId).Distinct().Except(providers.Select(provider => provider.Id));
        return new([.. others.Select(id => Clinic(id)), .. providers], all, Rules);
    }

    /// <summary>Clinics named a00, a01 ... in the ZIP area, one for each amount.</summary>
    public static IEnumerable<PublishedPrice> Amounts(params IEnumerable<decimal> amounts) =>
        amounts.Select((amount, number) => Price($"a{number:00}", amount));

    public static PriceFinding FindSession(this PriceBook book) => book.Find(Ladder, "iv-ketamine", Service.Session);

    public static FoundPrice Session(this PriceBook book) => Assert.IsType<FoundPrice>(book.FindSession());

    public static (decimal, decimal, decimal) Dollars(this FoundPrice found) => found.Range.Dollars();

    public static (decimal, decimal, decimal) Dollars(this MoneyRange range) =>
        (range.Low.Dollars, range.Typical.Dollars, range.High.Dollars);

    public static (LeftOutReason, int)[] Reasons(this PriceFinding finding) =>
        [.. finding.LeftOut.Select(left => (left.Reason, left.Prices))];
}
