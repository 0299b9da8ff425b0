using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

/// <summary>Reads <c>programs/*.json</c>, one program a file.</summary>
public static class ProgramsReader
{
    private static readonly CoverageKind[] PublicCoverage =
    [
        CoverageKind.Medicare, CoverageKind.MedicareAdvantage, CoverageKind.Medicaid, CoverageKind.Tricare, CoverageKind.Va, CoverageKind.Champva,
    ];

    /// <summary>Every program, by id.</summary>
    /// <exception cref="DamagedFactException">
    /// A file cannot be read, a rule cites a source that is not there, a cap has a figure without a year, a program is named that does
    /// not exist, or manufacturer's money is not barred for people with public insurance.
    /// </exception>
    public static IReadOnlyList<AssistanceProgram> Read(FactFiles files)
    {
        var programs = files.In("programs").ToDictionary(file => file, Read);
        var ids = programs.Values.Select(program => program.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, program) in programs)
        {
            string[] named = [.. program.Stacking.NotWith, .. program.Stacking.OnlyWith, .. program.Stacking.With];
            if (named.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
                throw file.Damaged($"stacking names {unknown}, and there is no such program");
        }
        return [.. programs.Values.OrderBy(program => program.Id, StringComparer.Ordinal)];
    }

    private static AssistanceProgram Read(FactFile file)
    {
        var fact = file.Json(FactJson.Default.ProgramFact);
        return file.Build(() =>
        {
            var program = ProgramOf(fact);
            Check(file, program);
            return program;
        });
    }

    private static AssistanceProgram ProgramOf(ProgramFact fact)
    {
        var sources = fact.Sources.Sources();
        return new()
        {
            Id = fact.Id,
            Name = fact.Name,
            Kind = fact.Kind,
            Sponsor = fact.Sponsor,
            Funding = fact.Funding,
            Summary = fact.Summary,
            Treatments = fact.Treatments,
            Link = fact.Link,
            Phone = fact.Phone,
            Status = ProgramFactParts.StatusOf(fact.Status),
            Rules = [.. fact.Rules.Select(rule => RuleFacts.RuleOf(rule, sources))],
            Terms = fact.Terms,
            Benefit = BenefitOf(fact.Benefit),
            Stacking = StackingOf(fact.Stacking, sources),
            Deadlines = [.. (fact.Deadlines ?? []).Select(deadline => DeadlineOf(deadline, sources))],
            Steps = fact.Steps,
            Documents = fact.Documents,
            Notes = fact.Notes,
            Disputed = fact.Disputed,
            Sources = sources,
            ReviewBy = fact.ReviewBy,
        };
    }

    private static ProgramDeadline DeadlineOf(DeadlineFact fact, IReadOnlyList<Source> sources)
    {
        ProgramFactParts.Demand(fact.Source >= 0 && fact.Source < sources.Count, $"a deadline cites source {fact.Source}, and there are {sources.Count}, counted from 0");
        ProgramFactParts.Demand(
            (fact.EachYearOn is null, fact.From is null, fact.Days is null, fact.Months is null)
                is (true, false, false, true) or (true, false, true, false) or (false, true, true, true),
            "a deadline is days or months from something, or a day of each year, and only one of these");
        return new(fact.Kind, fact.Says, sources[fact.Source])
        {
            From = fact.From,
            Days = fact.Days,
            Months = fact.Months,
            EachYearOn = fact.EachYearOn is { } day ? DayOfYear(day) : null,
        };
    }

    private static Stacking StackingOf(StackingFact fact, IReadOnlyList<Source> sources)
    {
        ProgramFactParts.Demand(!(fact.Source < 0) && !(fact.Source >= sources.Count), $"stacking cites source {fact.Source}, and there are {sources.Count}, counted from 0");
        ProgramFactParts.Demand(fact.Source is not null || fact is { NotWith: [], OnlyWith: [] }, "stacking forbids something; cite the source that says so");
        return new(fact.NotWith, fact.OnlyWith, fact.With, fact.Order, fact.Source is { } source ? sources[source] : null);
    }

    private static (int Month, int Day) DayOfYear(string text)
    {
        ProgramFactParts.Demand(PlanYearStart.TryParse(text) is not null, $"{text} is not a day such as 12-31");
        var day = PlanYearStart.TryParse(text)!.Value;
        return (day.Month, day.Day);
    }

    private static ProgramBenefit BenefitOf(BenefitFact fact) => new()
    {
        Kind = fact.Kind,
        Component = fact.Component,
        PayAtMost = ProgramFactParts.MoneyOf(fact.PayAtMost),
        PercentOff = ShareOf(fact.PercentOff),
        PlanPays = ShareOf(fact.PlanPaysPercent),
        Amount = fact.Amount is { } amount ? new(Money.Of(amount.Value), amount.Per) : null,
        MaxSessions = fact.MaxSessions,
        AnnualMax = fact.AnnualMax is { } cap
            ? new(ProgramFactParts.MoneyOf(cap.Value), cap.Period, cap.Year, [.. cap.Reported.Select(reported => new ReportedAmount(Money.Of(reported.Value), reported.Basis))])
            : null,
        PatientCap = fact.PatientCap is { } most ? new(Money.Of(most.Value), most.Year, most.Means) : null,
        Payout = fact.Payout,
        Devices = fact.Devices is { } limit ? new(limit.PerTreatment, limit.InFirst, limit.FirstDays, limit.InEach, limit.EachDays) : null,
        CoveredCareOnly = fact.CoveredCareOnly,
        Tiers = [.. (fact.Tiers ?? []).Select(tier => new BenefitTier(
            tier.Above, tier.AtMost, ShareOf(tier.PercentOff), ShareOf(tier.PercentOffAtMost ?? tier.PercentOff), tier.For, tier.Says))],
        Excludes = fact.Excludes ?? [],
    };

    private static Percentage? ShareOf(decimal? percent) => percent is { } value ? Percentage.Of(value) : null;

    private static void Check(FactFile file, AssistanceProgram program)
    {
        ProgramFactParts.DemandFileName(file, program.Id);
        ProgramFactParts.Demand(program.Sources.Count > 0, "there is no source; cite one");
        ProgramFactParts.DemandBothLanguages(SentencesOf(program));
        ProgramFactParts.Demand(program.Benefit.AnnualMax is not { Value: not null, Year: null }, "annualMax has a figure but no year; say which year it is for");
        ProgramFactParts.Demand(
            program.Funding is not Funding.Manufacturer || program.IsInformation || BarsPublicCoverage(program),
            "it is manufacturer's money, so it needs a coverage-is-not rule over all public insurance, includingSecondary");
    }

    private static IEnumerable<Text?> SentencesOf(AssistanceProgram program) =>
    [
        program.Summary, program.Disputed, .. program.Terms, .. program.Steps, .. program.Documents, .. program.Notes, .. program.Benefit.Excludes,
        program.Benefit.PatientCap?.Means, .. program.Benefit.AnnualMax?.Reported.Select(reported => reported.Basis) ?? [],
        .. program.Benefit.Tiers.SelectMany(tier => new[] { tier.For, tier.Says }), .. program.Deadlines.Select(deadline => deadline.Says),
        .. program.Rules.SelectMany(rule => new[] { rule.Note, (rule as ToConfirm)?.Question, (rule as ToConfirm)?.SettledBy?.Says, (rule as Citizenship)?.SettledBy?.Says }),
    ];

    private static bool BarsPublicCoverage(AssistanceProgram program) =>
        program.Rules.OfType<CoverageIsNot>().Any(rule => rule.IncludingSecondary && PublicCoverage.All(rule.Any.Contains));
}
