using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Provenance;

namespace CostFinder.App.Catalog;

// Turns a rule of a fact file into the rule that decides.
internal static class RuleFacts
{
    public static ProgramRule RuleOf(RuleFact fact, IReadOnlyList<Source> sources)
    {
        ProgramFactParts.Demand(fact.Source >= 0 && fact.Source < sources.Count,
            $"a rule cites source {fact.Source}, and there are {sources.Count}, counted from 0");
        var citation = sources[fact.Source];
        return fact switch
        {
            CoverageIsFact rule => new CoverageIs(rule.Any, rule.IncludingSecondary) { Citation = citation, Note = rule.Note },
            CoverageIsNotFact rule => new CoverageIsNot(rule.Any, rule.IncludingSecondary) { Citation = citation, Note = rule.Note },
            LivesInFact rule => new LivesIn(rule.States) { Citation = citation, Note = rule.Note },
            LivesNotInFact rule => new LivesNotIn(rule.States) { Citation = citation, Note = rule.Note },
            IncomeAtMostFact rule => new IncomeAtMost(rule.PercentOfPovertyGuideline, rule.GuidelineYear, Money.Of(rule.DisregardPerYear))
            { Citation = citation, Note = rule.Note },
            IncomeAtMostByStateFact rule => new IncomeAtMostByState([.. rule.PercentByState.Select(state => new StatePercent(state.Key, state.Value))]) { Citation = citation, Note = rule.Note },
            IncomeAtLeastFact rule => new IncomeAtLeast(rule.PercentOfPovertyGuideline, rule.GuidelineYear, Money.Of(rule.DisregardPerYear))
            { Citation = citation, Note = rule.Note },
            IncomeAboveFact rule => new IncomeAbove(rule.PercentOfPovertyGuideline, rule.GuidelineYear, Money.Of(rule.DisregardPerYear))
            { Citation = citation, Note = rule.Note },
            AgeAtLeastFact rule => new AgeAtLeast(rule.Years) { Citation = citation, Note = rule.Note },
            AgeAtMostFact rule => new AgeAtMost(rule.Years) { Citation = citation, Note = rule.Note },
            VeteranFact rule => new Veteran { Citation = citation, Note = rule.Note },
            FirstResponderFact rule => new FirstResponder { Citation = citation, Note = rule.Note },
            DiagnosisIsFact rule => new DiagnosisIs(rule.Any) { Citation = citation, Note = rule.Note },
            ProviderKindFact rule => new ProviderKindIs(rule.Any) { Citation = citation, Note = rule.Note },
            SavingsAtMostFact rule => new SavingsAtMost(Money.Of(rule.OnePerson), Money.Of(rule.Couple), rule.Year, rule.WithoutLimitIn ?? [])
            { Citation = citation, Note = rule.Note },
            PlanDecisionIsFact rule => new PlanDecisionIs(rule.Any, rule.OrCoverageIs ?? []) { Citation = citation, Note = rule.Note },
            PlanHasNotRefusedFact rule => new PlanHasNotRefused { Citation = citation, Note = rule.Note },
            CitizenshipFact rule => new Citizenship(SettlementOf(rule.SettledBy)) { Citation = citation, Note = rule.Note },
            ToConfirmFact rule => new ToConfirm(rule.Question, SettlementOf(rule.SettledBy)) { Citation = citation, Note = rule.Note },
            _ => throw new ArgumentException($"there is no rule for {fact.GetType().Name}"),
        };
    }

    private static Settlement? SettlementOf(SettlementFact? fact) => fact is null ? null : new(fact.Says)
    {
        CoverageIs = fact.CoverageIs ?? [],
        SecondaryIs = fact.SecondaryIs ?? [],
        LivesIn = fact.LivesIn ?? [],
        Veteran = fact.Veteran,
    };
}
