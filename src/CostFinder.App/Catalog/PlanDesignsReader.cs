using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

/// <summary>Reads <c>data/plans</c>: plans that stand in for a person's own.</summary>
public static class PlanDesignsReader
{
    /// <exception cref="DamagedFactException">A file cannot be read, or its terms are such as no plan can have.</exception>
    public static PlanDesigns Read(FactFiles files) => new(files.In("plans").Select(file => file.Build(() => Design(file))));

    private static PlanDesign Design(FactFile file)
    {
        var fact = file.Json(FactJson.Default.PlanDesignFact);
        var starts = PlanYearStart.TryParse(fact.PlanYearStartsOn) ?? throw file.Damaged($"{fact.PlanYearStartsOn} is not a day such as 01-01");
        return new(
            fact.Id,
            fact.Name,
            fact.Description,
            file.Choice<CoverageKind>(fact.CoverageKind),
            fact.IsDefault,
            [.. fact.With.Select(file.Choice<SecondaryCoverage>)],
            new DatedValues<PlanDesignTerms>(
                $"terms of {fact.Id}",
                fact.Values.Select(value => new Dated<PlanDesignTerms>(
                    new Period(value.From, value.Until), Terms(file, value, starts), MainSource(file, value.Terms)))));
    }

    private static PlanDesignTerms Terms(FactFile file, PlanDesignValueFact value, PlanYearStart starts)
    {
        var fact = value.Terms;
        var terms = new PlanTerms
        {
            Deductible = Money.Of(fact.Deductible.Value),
            Coinsurance = Percentage.Of(fact.CoinsurancePercent.Value),
            CopayPerVisit = fact.CopayPerVisit.Value is { } copay ? Money.Of(copay) : null,
            CopayBeforeDeductible = fact.CopayBeforeDeductible.Value,
            OutOfPocketMaximum = fact.OutOfPocketMaximum.Value is { } maximum ? Money.Of(maximum) : null,
            CopayOncePerDay = fact.CopayOncePerDay?.Value ?? false,
            Pharmacy = fact.PharmacyCoinsurancePercent is { } drugs ? new(new() { Coinsurance = Percentage.Of(drugs.Value) }) : null,
            Supplement = fact.Supplement is { } second
                ? new(second.PaysDeductible.Value, Percentage.Of(second.PaysOfSharePercent.Value), second.PaysBalanceBill.Value,
                    second.CopayPerVisit.Value is { } keeps ? Money.Of(keeps) : null)
                : null,
            YearStarts = starts,
        };
        if (terms.ObjectionsTo(Accumulators.None) is [var objection, ..])
            throw file.Damaged($"{objection.Field} cannot be: {objection.Message.English.TrimEnd('.')}");
        return new(terms, value.FiguresFrom,
        [
            Basis(file, "deductible", fact.Deductible),
            Basis(file, "coinsurancePercent", fact.CoinsurancePercent),
            Basis(file, "copayPerVisit", fact.CopayPerVisit),
            Basis(file, "copayBeforeDeductible", fact.CopayBeforeDeductible),
            Basis(file, "outOfPocketMaximum", fact.OutOfPocketMaximum),
            .. fact.CopayOncePerDay is { } daily ? [Basis(file, "copayOncePerDay", daily)] : Array.Empty<TermBasis>(),
            .. fact.PharmacyCoinsurancePercent is { } share ? [Basis(file, "pharmacyCoinsurancePercent", share)] : Array.Empty<TermBasis>(),
            .. fact.Supplement is { } supplement ? Basis(file, supplement) : [],
        ]);
    }

    private static IEnumerable<TermBasis> Basis(FactFile file, SupplementFact supplement) =>
    [
        Basis(file, "supplement.paysDeductible", supplement.PaysDeductible),
        Basis(file, "supplement.paysOfSharePercent", supplement.PaysOfSharePercent),
        Basis(file, "supplement.copayPerVisit", supplement.CopayPerVisit),
        Basis(file, "supplement.paysBalanceBill", supplement.PaysBalanceBill),
    ];

    private static TermBasis Basis<T>(FactFile file, string term, TermFact<T> fact)
    {
        var origin = file.Choice<TermOrigin>(fact.Origin);
        return origin == TermOrigin.Published && fact.Source is null
            ? throw file.Damaged($"{term} is published but has no source")
            : new(term, origin, fact.Note, fact.Source?.ToSource());
    }

    /// <summary>The source of the deductible, or of the first term that has one.</summary>
    private static Source MainSource(FactFile file, PlanTermsFact terms) =>
        (terms.Deductible.Source ?? terms.CoinsurancePercent.Source ?? terms.CopayPerVisit.Source ?? terms.OutOfPocketMaximum.Source)?.ToSource()
        ?? throw file.Damaged("no term has a source");
}

internal sealed record PlanDesignFact(
    string Id,
    Text Name,
    Text Description,
    string CoverageKind,
    bool IsDefault,
    IReadOnlyList<string> With,
    string PlanYearStartsOn,
    IReadOnlyList<PlanDesignValueFact> Values) : FactDocument;

internal sealed record PlanDesignValueFact(DateOnly From, Text FiguresFrom, PlanTermsFact Terms, DateOnly? Until = null);

internal sealed record PlanTermsFact(
    TermFact<decimal> Deductible,
    TermFact<decimal> CoinsurancePercent,
    TermFact<decimal?> CopayPerVisit,
    TermFact<bool> CopayBeforeDeductible,
    TermFact<decimal?> OutOfPocketMaximum,
    TermFact<bool>? CopayOncePerDay = null,
    TermFact<decimal>? PharmacyCoinsurancePercent = null,
    SupplementFact? Supplement = null);

internal sealed record SupplementFact(
    TermFact<bool> PaysDeductible, TermFact<decimal> PaysOfSharePercent, TermFact<decimal?> CopayPerVisit, TermFact<bool> PaysBalanceBill);

internal sealed record TermFact<T>(T Value, string Origin, Text Note, CitedSource? Source = null);
