using CostFinder.App.Catalog;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;

namespace CostFinder.App.Endpoints;

/// <summary>States a program's rule by itself, before it is held against anybody's answers.</summary>
public static class RuleWords
{
    public static string Of(ProgramRule rule) => Stated(rule) + (rule.Note is { } note ? $" {note}" : "");

    private static string Stated(ProgramRule rule) => rule switch
    {
        TreatmentIs treatment => $"The treatment is {List(treatment.Any)}.",
        CoverageIs coverage => $"The insurance is {List(coverage.Any.Select(Words.Of))}{(coverage.IncludingSecondary ? "; a second insurance counts too" : "")}.",
        CoverageIsNot coverage => $"The insurance is not {List(coverage.Any.Select(Words.Of))}{(coverage.IncludingSecondary ? ", also not as a second insurance" : "")}.",
        LivesIn place => $"The person lives in {List(place.States)}.",
        LivesNotIn place => $"The person does not live in {List(place.States)}.",
        IncomeAtMost income => $"The household's yearly income is at or below {Limit(income)}.",
        IncomeAtLeast income => $"The household's yearly income is at or above {Limit(income)}.",
        IncomeAbove income => $"The household's yearly income is above {Limit(income)}.",
        IncomeAtMostByState => "The household's yearly income is at or below a share of the poverty guideline that each state sets.",
        AgeAtLeast age => $"The patient is at least {age.Years} years old.",
        AgeAtMost age => $"The patient is at most {age.Years} years old.",
        Veteran => "The patient is a veteran.",
        FirstResponder => "The patient is a first responder.",
        DiagnosisIs diagnosis => $"The diagnosis is {List(diagnosis.Any.Select(Words.Of))}.",
        ProviderKindIs provider => $"The treatment is given at {List(provider.Any.Select(Words.Of))}.",
        SavingsAtMost savings => $"The household has saved at most {savings.OnePerson} (one person) or {savings.Couple} (a couple), the limits of {savings.Year}."
            + (savings.WithoutLimitIn.Count > 0 ? $" There is no limit in {List(savings.WithoutLimitIn)}." : ""),
        PlanDecisionIs decision => $"The plan's decision is {List(decision.Any.Select(Words.Of))}."
            + (decision.OrCoverageIs.Count > 0 ? $" None is needed when the insurance is {List(decision.OrCoverageIs.Select(Words.Of))}." : ""),
        PlanHasNotRefused => "The plan has not refused to pay for the treatment.",
        Citizenship => "There are rules about citizenship or immigration status. We do not ask; the program will.",
        ToConfirm confirm => $"To be confirmed: {confirm.Question}",
        _ => throw new InvalidOperationException($"The rule {rule.Kind} has no words yet."),
    };

    private static string Limit(IncomeRuleEverywhere income) =>
        $"{income.PercentOfPovertyGuideline:0.##} % of the {(income.GuidelineYear is { } year ? $"{year} " : "")}federal poverty guideline"
        + (income.DisregardPerYear > Money.Zero ? $", of which {income.DisregardPerYear} does not count" : "");

    private static string List(IEnumerable<string> words) => string.Join(", ", words) is var list && list.LastIndexOf(", ", StringComparison.Ordinal) is > 0 and var last
        ? $"{list[..last]} or {list[(last + 2)..]}"
        : list;
}
