using CostFinder.Core.Packing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Assistance;

/// <summary>
/// The rules of a program, as a part of the page of programs. Each is made by its own constructor, so that what a rule works out of its
/// figures is worked out again. Enums are read in plain loops: a list method over one would have to be compiled when the app starts.
/// </summary>
internal static class PackedRules
{
    /// <exception cref="InvalidOperationException">There is no page for such a rule yet.</exception>
    public static void Write(PageWriter page, ProgramRule rule, IReadOnlyList<Source> sources)
    {
        page.Choice(rule.Kind);
        page.OneOf(rule.Citation, sources);
        page.Optional(rule.Note);
        switch (rule)
        {
            case TreatmentIs treatment:
                page.Texts(treatment.Any);
                break;
            case CoverageIs coverage:
                page.Choices(coverage.Any);
                page.Flag(coverage.IncludingSecondary);
                break;
            case CoverageIsNot coverage:
                page.Choices(coverage.Any);
                page.Flag(coverage.IncludingSecondary);
                break;
            case LivesIn place:
                page.Texts(place.States);
                break;
            case LivesNotIn place:
                page.Texts(place.States);
                break;
            case IncomeRuleEverywhere income:
                page.Exact(income.PercentOfPovertyGuideline);
                page.Optional(income.GuidelineYear);
                page.Exact(income.DisregardPerYear);
                break;
            case IncomeAtMostByState income:
                page.All(income.PercentByState, state =>
                {
                    page.Text(state.State);
                    page.Exact(state.Percent);
                });
                break;
            case SavingsAtMost savings:
                page.Exact(savings.OnePerson);
                page.Exact(savings.Couple);
                page.Number(savings.Year);
                page.Texts(savings.WithoutLimitIn);
                break;
            case AgeAtLeast age:
                page.Number(age.Years);
                break;
            case AgeAtMost age:
                page.Number(age.Years);
                break;
            case Veteran or FirstResponder or PlanHasNotRefused:
                break;
            case DiagnosisIs diagnosis:
                page.Choices(diagnosis.Any);
                break;
            case ProviderKindIs provider:
                page.Choices(provider.Any);
                break;
            case PlanDecisionIs decision:
                page.Choices(decision.Any);
                page.Choices(decision.OrCoverageIs);
                break;
            case Citizenship citizenship:
                Write(page, citizenship.SettledBy);
                break;
            case ToConfirm confirm:
                page.Words(confirm.Question);
                Write(page, confirm.SettledBy);
                break;
            default:
                throw new InvalidOperationException($"The rule {rule.Kind} cannot be packed yet.");
        }
    }

    public static ProgramRule Read(PageReader page, Source[] sources)
    {
        var kind = page.Choice<RuleKind>();
        var citation = page.OneOf(sources);
        var note = page.OptionalWords();
        return kind switch
        {
            RuleKind.TreatmentIs => new TreatmentIs(page.Texts()) { Citation = citation, Note = note },
            RuleKind.CoverageIs => new CoverageIs(CoverageKinds(page), page.Flag()) { Citation = citation, Note = note },
            RuleKind.CoverageIsNot => new CoverageIsNot(CoverageKinds(page), page.Flag()) { Citation = citation, Note = note },
            RuleKind.LivesIn => new LivesIn(page.Texts()) { Citation = citation, Note = note },
            RuleKind.LivesNotIn => new LivesNotIn(page.Texts()) { Citation = citation, Note = note },
            RuleKind.IncomeAtMost => new IncomeAtMost(page.Exact(), page.OptionalWhole(), page.ExactAmount()) { Citation = citation, Note = note },
            RuleKind.IncomeAtMostByState => new IncomeAtMostByState(page.All(() => new StatePercent(page.Text(), page.Exact()))) { Citation = citation, Note = note },
            RuleKind.IncomeAtLeast => new IncomeAtLeast(page.Exact(), page.OptionalWhole(), page.ExactAmount()) { Citation = citation, Note = note },
            RuleKind.IncomeAbove => new IncomeAbove(page.Exact(), page.OptionalWhole(), page.ExactAmount()) { Citation = citation, Note = note },
            RuleKind.SavingsAtMost => new SavingsAtMost(page.ExactAmount(), page.ExactAmount(), page.Whole(), page.Texts()) { Citation = citation, Note = note },
            RuleKind.AgeAtLeast => new AgeAtLeast(page.Whole()) { Citation = citation, Note = note },
            RuleKind.AgeAtMost => new AgeAtMost(page.Whole()) { Citation = citation, Note = note },
            RuleKind.Veteran => new Veteran { Citation = citation, Note = note },
            RuleKind.FirstResponder => new FirstResponder { Citation = citation, Note = note },
            RuleKind.DiagnosisIs => new DiagnosisIs(Diagnoses(page)) { Citation = citation, Note = note },
            RuleKind.ProviderKind => new ProviderKindIs(ProviderKinds(page)) { Citation = citation, Note = note },
            RuleKind.PlanDecisionIs => new PlanDecisionIs(Decisions(page), CoverageKinds(page)) { Citation = citation, Note = note },
            RuleKind.PlanHasNotRefused => new PlanHasNotRefused { Citation = citation, Note = note },
            RuleKind.Citizenship => new Citizenship(SettledBy(page)) { Citation = citation, Note = note },
            RuleKind.ToConfirm => new ToConfirm(page.Words(), SettledBy(page)) { Citation = citation, Note = note },
            _ => throw new FormatException("A page of packed facts cannot be read."),
        };
    }

    private static void Write(PageWriter page, Settlement? settlement)
    {
        page.Optional(settlement?.Says);
        if (settlement is null)
            return;
        page.Choices(settlement.CoverageIs);
        page.Choices(settlement.SecondaryIs);
        page.Texts(settlement.LivesIn);
        page.Flag(settlement.Veteran);
    }

    private static Settlement? SettledBy(PageReader page) => page.OptionalWords() is not { } says ? null : new(says)
    {
        CoverageIs = CoverageKinds(page),
        SecondaryIs = SecondaryCoverages(page),
        LivesIn = page.Texts(),
        Veteran = page.Flag(),
    };

    private static CoverageKind[] CoverageKinds(PageReader page)
    {
        var kinds = new CoverageKind[page.Count()];
        for (var place = 0; place < kinds.Length; place++)
            kinds[place] = page.Choice<CoverageKind>();
        return kinds;
    }

    public static SecondaryCoverage[] SecondaryCoverages(PageReader page)
    {
        var kinds = new SecondaryCoverage[page.Count()];
        for (var place = 0; place < kinds.Length; place++)
            kinds[place] = page.Choice<SecondaryCoverage>();
        return kinds;
    }

    private static Diagnosis[] Diagnoses(PageReader page)
    {
        var diagnoses = new Diagnosis[page.Count()];
        for (var place = 0; place < diagnoses.Length; place++)
            diagnoses[place] = page.Choice<Diagnosis>();
        return diagnoses;
    }

    private static ProviderKind[] ProviderKinds(PageReader page)
    {
        var kinds = new ProviderKind[page.Count()];
        for (var place = 0; place < kinds.Length; place++)
            kinds[place] = page.Choice<ProviderKind>();
        return kinds;
    }

    private static PriorAuthorization[] Decisions(PageReader page)
    {
        var decisions = new PriorAuthorization[page.Count()];
        for (var place = 0; place < decisions.Length; place++)
            decisions[place] = page.Choice<PriorAuthorization>();
        return decisions;
    }
}
