using CostFinder.Core.Amounts;
using CostFinder.Core.Consistency;
using CostFinder.Core.Pricing;
using CostFinder.Tests.Pricing;
using static CostFinder.Core.Consistency.FindingRules;
using static CostFinder.Tests.Consistency.RuleExample;

namespace CostFinder.Tests.Consistency;

/// <summary>Each rule has an example that keeps it and one that breaks it.</summary>
public class FindingRuleTests
{
    private static readonly PublishedPrice Visit = Given.Price("alfa", 500);
    private static readonly PublishedPrice Package = Visit with { Id = "alfa.series-6", Service = Service.Series, Sessions = 6, Kind = PriceKind.Package, Low = Money.Of(2700), High = Money.Of(2700) };
    private static readonly PublishedPrice Hospital = Given.Hospital("alfa", 900);

    private static IReadOnlyList<RuleExample> Examples { get; } =
    [
        OfPrices(RangeOutOfOrder, [Visit with { High = Money.Of(600) }], [Visit with { High = Money.Of(400) }]),
        OfDocuments(RangeOutOfOrder, """{ "low": 1, "typical": 2, "high": 2 }""", """{ "low": 1, "typical": 3, "high": 2 }"""),
        OfDocuments(RangeOutOfOrder, """{ "min": 200, "max": 200 }""", """{ "min": 200, "max": 199.99 }"""),
        OfCells(RangeOutOfOrder, [("low", "usd", "2"), ("high", "usd", "2")], [("low", "usd", "2.01"), ("high", "usd", "2")]),
        OfDocuments(TotalIsNotTheSum, """{ "sessions": 6, "perSession": 450, "total": 2700 }""", """{ "sessions": 6, "perSession": 450, "total": 2750 }"""),
        OfCells(TotalIsNotTheSum,
            [("sessions", "visits", "6"), ("per_session", "usd", "450"), ("total", "usd", "2700")],
            [("sessions", "visits", "6"), ("per_session", "usd", "450"), ("total", "usd", "2750")]),
        OfDocuments(CapWithoutYear, """{ "annualMax": { "value": 3400, "year": 2026 } }""", """{ "annualMax": { "value": 3400, "year": null } }"""),
        OfDocuments(CapWithoutYear, """{ "patientCap": { "value": null, "year": null } }""", """{ "patientCap": { "value": 700, "year": null } }"""),
        OfDocuments(UnitMissing, """{ "unit": "usd-per-year", "values": [{ "value": 283 }] }""", """{ "values": [{ "value": 283 }] }""", unitsAreStated: false),
        OfCells(UnitMissing, [("visits", "visits", "6")], [("visits", null, "6")]),
        OfCells(CurrencyMissing, [("copay", "usd", "20")], [("copay", "visits", "20")]),
        OfPrices(PlaceholderAmount, [Visit with { Low = Money.Of(999.99m), High = Money.Of(999.99m) }], [Visit with { Low = Money.Of(999_999_999), High = Money.Of(999_999_999) }]),
        OfPrices(PlaceholderAmount, [Visit], [Visit with { Low = Money.Of(0.01m), High = Money.Of(0.01m) }]),
        OfDocuments(PlaceholderAmount, """{ "deductible": 99999 }""", """{ "deductible": 999999 }"""),
        OfCells(PlaceholderAmount, [("cash", "usd", "1")], [("cash", "usd", "0.01")]),
        OfPrices(ZeroPrice, [Visit], [Visit with { Low = Money.Zero }]),
        OfPrices(ImplausibleAmount, [Visit with { Low = Money.Of(100), High = Money.Of(100) }], [Visit with { Low = Money.Of(99.99m), High = Money.Of(99.99m) }]),
        OfPrices(CentsAsDollars, [Visit with { Low = Money.Of(10_000), High = Money.Of(10_000) }], [Visit with { Low = Money.Of(47_500), High = Money.Of(47_500) }]),
        OfDocuments(PercentAsFraction, """{ "coinsurancePercent": 20 }""", """{ "coinsurancePercent": 0.2 }"""),
        OfDocuments(PercentAsFraction, """{ "apr": { "min": 0, "max": 17.9 } }""", """{ "apr": { "min": 0, "max": 0.179 } }"""),
        OfCells(PercentAsFraction, [("share", "percent", "1")], [("share", "percent", "0.99")]),
        OfDocuments(PercentAboveHundred, """{ "percentOfPovertyGuideline": 138 }""", """{ "percentOff": 138 }"""),
        OfDocuments(PercentAboveHundred, """{ "unit": "percent", "value": 100 }""", """{ "unit": "percent", "value": 100.5 }"""),
        OfCells(PercentAboveHundred, [("share", "percent", "100")], [("share", "percent", "101")]),
        OfPrices(DateInFuture, [Visit with { AsOf = new("2026-11-24") }], [Visit with { AsOf = new("2026-11-25") }]),
        OfPrices(DateInFuture, [Visit], [Visit with { Source = Visit.Source with { RetrievedOn = "2026-12" } }]),
        OfDocuments(DateInFuture, """{ "retrievedOn": "2026-11" }""", """{ "retrievedOn": "2026-12-01" }"""),
        OfCells(DateInFuture, [("as_of", null, "2026")], [("as_of", null, "2027")]),
        OfPrices(PackageDearerThanSingles, [Visit, Package with { Low = Money.Of(3000), High = Money.Of(3000) }], [Visit, Package with { Low = Money.Of(3000.01m), High = Money.Of(3000.01m) }]),
        OfPrices(PackageDearerThanSingles, [Visit, Package with { Low = Money.Of(3600), High = Money.Of(3600), Disputed = "The page says so." }], [Visit, Package with { Low = Money.Of(3600), High = Money.Of(3600) }]),
        OfPrices(PackageSuspiciouslyCheap, [Visit, Package with { Low = Money.Of(1500), High = Money.Of(1500) }], [Visit, Package with { Low = Money.Of(1499.99m), High = Money.Of(1499.99m) }]),
        OfPrices(DoseOrder, [Hospital, Given.Hospital("alfa", 1200, 84)], [Hospital, Given.Hospital("alfa", 900, 84)]),
        OfPrices(DoseOrder, [Hospital with { Disputed = "Same." }, Given.Hospital("alfa", 900, 84) with { Disputed = "Same." }], [Hospital with { Disputed = "Same." }, Given.Hospital("alfa", 900, 84)]),
        OfPrices(OneListTwoPrices, [Hospital, Given.Hospital("bravo", 900) with { PriceList = "alfa" }], [Hospital, Given.Hospital("bravo", 901) with { PriceList = "alfa" }]),
        OfPrices(OneListTwoPrices, [Hospital, Given.Hospital("bravo", 901) with { PriceList = "alfa", AsOf = new("2026-06") }], [Hospital, Given.Hospital("bravo", 901) with { PriceList = "alfa" }]),
        OfPrices(OnePriceTwoLists, [Hospital, Given.Hospital("bravo", 901)], [Hospital, Given.Hospital("bravo", 900)]),
        OfPrices(OneThingTwoPrices, [Visit, Visit with { Id = "alfa.session-2", Includes = "with a guide", Low = Money.Of(600), High = Money.Of(600) }], [Visit, Visit with { Id = "alfa.session-2", Low = Money.Of(600), High = Money.Of(600) }]),
        OfPrices(VisitsMissing, [Visit], [Visit with { Sessions = null }]),
        OfPrices(VisitsMissing, [Package], [Package with { Sessions = 1 }]),
        OfPrices(VisitsWhereNone, [Visit with { Service = Service.Consultation, Sessions = null }], [Visit with { Service = Service.Consultation }]),
        OfPrices(PackageOrNot, [Package], [Package with { Kind = PriceKind.List }]),
        OfPrices(DrugNotInQuestion, [Given.Hospital("alfa", 590)], [Given.Hospital("alfa", 589.99m)]),
        OfPrices(DrugNotInQuestion, [Given.Hospital("alfa", 400) with { DrugIncluded = DrugIncluded.Unknown }], [Given.Hospital("alfa", 400)]),
        OfPrices(DoseDoesNotFitCode, [Hospital with { Note = "Code G2082." }], [Hospital with { Note = "Code G2083." }]),
        OfPrices(DoseDoesNotFitCode, [Visit with { DoseMg = 56 }], [Visit with { Service = Service.Consultation, Sessions = null, DoseMg = 56 }]),
        OfPrices(NotAHospital, [Hospital], [Hospital with { Setting = Setting.Clinic }]),
        OfPrices(CashAboveCharge, [Hospital with { FullCharge = Money.Of(900) }], [Hospital with { FullCharge = Money.Of(899.99m) }]),
        OfPrices(ProviderOnTwoLists, [Visit, Package], [Visit, Package with { PriceList = "other" }]),
        OfPrices(ListNotNamedAfterSite, [Visit, Given.Price("bravo", 500) with { PriceList = "alfa" }], [Visit with { PriceList = "bravo" }, Given.Price("bravo", 500)]),
        OfPrices(IdNotItsProviders, [Visit], [Visit with { Id = "bravo.session" }]),
        new(ProviderWithoutPrice, () => WithoutPrice("alfa"), () => WithoutPrice("alfa", "bravo")),
    ];

    private static IEnumerable<Finding> WithoutPrice(params string[] providers) =>
        PriceLint.WithoutPrice(providers.Select(id => Given.Clinic(id)), [new(Visit, null, "prices.csv", 2)], "providers.csv");

    public static IEnumerable<TheoryDataRow<int>> Numbers => Enumerable.Range(0, Examples.Count).Select(number => new TheoryDataRow<int>(number) { TestDisplayName = $"{Examples[number].Rule.Id} {number}" });

    [Theory]
    [MemberData(nameof(Numbers))]
    public void What_keeps_a_rule_is_left_alone_and_what_breaks_it_is_found(int number)
    {
        var example = Examples[number];

        Assert.DoesNotContain(example.Kept(), finding => finding.Rule == example.Rule);
        var found = Assert.Single(example.Broken().DistinctBy(finding => finding.Rule), finding => finding.Rule == example.Rule);
        Assert.NotNull(found.Place.Field);
        Assert.Contains(found.Rule.Remedy, found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_has_examples_and_a_name_of_its_own()
    {
        Assert.Equal(FindingRules.All.Select(rule => rule.Id), FindingRules.All.Select(rule => rule.Id).Distinct());
        Assert.Empty(FindingRules.All.Except(Examples.Select(example => example.Rule)).Select(rule => rule.Id));
        Assert.Empty(Examples.Select(example => example.Rule).Except(FindingRules.All).Select(rule => rule.Id));
        Assert.All(FindingRules.All, rule => Assert.True(rule.Remedy[^1] is '.' or '?' && rule.Because[^1] == '.', rule.Id));
    }

    [Fact]
    public void A_finding_names_the_line_and_the_column()
    {
        var found = Assert.Single(Lint([Visit, Visit with { Id = "alfa.session-2", Includes = "x", High = Money.Of(400) }]));

        Assert.Equal(new FactPlace("prices.csv", 3, "low"), found.Place);
        Assert.Equal("prices.csv, line 3, low: low $500 is above high $400. Put low, typical and high in rising order. [range-out-of-order]", found.ToString());
    }
}
