using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>Finds what is still open in a case and answers it every way, each time with the whole estimate made anew.</summary>
public sealed class OpenQuestions
{
    private readonly Case _opened;
    private readonly Facts _facts;
    private readonly CreditedHelp? _help;
    private readonly List<OpenQuestion> _found = [];

    private OpenQuestions(Case opened, Facts facts, CreditedHelp? help) => (_opened, _facts, _help) = (opened, facts, help);

    private CoverageAnswers Coverage => _opened.Question.Answers.Coverage;

    /// <summary>
    /// The questions whose answer moves the total, the one that settles most first; questions of unknown worth come last.
    /// <paramref name="help"/> names the programs that are likely to pay, for what only matters together with them.
    /// </summary>
    public static IReadOnlyList<OpenQuestion> Of(Case opened, Facts facts, CreditedHelp? help = null)
    {
        if (opened.Session.Range is null)
            return [];
        var open = new OpenQuestions(opened, facts, help);
        open.AskForInsurance();
        if (opened.Payment is Payment.ByPlan plan)
        {
            open.AskForPlan(plan);
            open.AskForClinic(plan);
        }
        open.AskForMoneyBack();
        open.AskForCrediting();
        open.AskForCourse();
        return
        [
            .. open._found
                .Where(question => question.Settles != Money.Zero && question.Branches.Any(branch => branch.Typical is not null))
                .OrderByDescending(question => question.Settles?.Dollars ?? -1),
        ];
    }

    private void AskForInsurance()
    {
        if (Coverage.Kind is not { } kind)
        {
            Ask("coverage.kind", "What insurance do you have?",
                ("none", "no insurance", With(known => known with { Kind = CoverageKind.None })),
                ("commercial", "a plan from an employer or the marketplace", With(known => known with { Kind = CoverageKind.Commercial })),
                ("medicare", "Medicare", With(known => known with { Kind = CoverageKind.Medicare })),
                ("medicaid", "Medicaid", With(known => known with { Kind = CoverageKind.Medicaid })));
            return;
        }
        // Presets are offered where nothing of the plan is known: they stand in for the terms, or show what they may be.
        var isBlank = _opened.Payment is Payment.Unknown
            || (_opened.Payment is Payment.ByPlan && Coverage.Plan is { Deductible: null, Coinsurance: null, CopayPerVisit: null, OutOfPocketMaximum: null });
        var designs = _facts.PlanDesigns.All.Where(design => design.Kind == kind && Fits(design, Coverage.Secondary)).OrderBy(design => design.Id, StringComparer.Ordinal).ToList();
        if (Coverage.PlanDesign is null && isBlank && designs.Count > 1)
        {
            Ask("coverage.planDesign", "What does your plan ask you to pay? Look for the deductible, your share and the yearly limit on your plan's summary.",
                [.. designs.Select(design => (design.Id, design.Name, With(known => known with { PlanDesign = design.Id })))]);
        }
    }

    private void AskForPlan(Payment.ByPlan plan)
    {
        if (Coverage is { Kind: CoverageKind.Medicare, Secondary: null, PlanDesign: null } && plan.Assumed.Count > 0)
        {
            Ask("coverage.secondary", "Do you have a second insurance beside Medicare?",
                ("none", "no", With(known => known with { Secondary = SecondaryCoverage.None })),
                ("medigap", "a Medicare supplement (Medigap)", With(known => known with { Secondary = SecondaryCoverage.Medigap })),
                ("qmb", "the Qualified Medicare Beneficiary program", With(known => known with { Secondary = SecondaryCoverage.Qmb })));
        }
        if (plan.Terms.Deductible > Money.Zero && Coverage.Plan is { DeductibleMet: null, OutOfPocketMet: null })
        {
            Ask("coverage.plan.deductibleMet", "How much of this year's deductible have you already paid?",
                ("0", "none of it", Met(Money.Zero)),
                ("all", "all of it", Met(plan.Terms.Deductible)));
        }
        if (plan.Terms.Pharmacy is not null && Coverage.Benefit is null)
        {
            Ask("coverage.benefit", "Does the drug run through the medical or the pharmacy part of your plan?",
                ("medical", "medical: the clinic bills it with the visit", With(known => known with { Benefit = DrugBenefit.Medical })),
                ("pharmacy", "pharmacy: a specialty pharmacy bills it", With(known => known with { Benefit = DrugBenefit.Pharmacy })));
        }
    }

    private void AskForClinic(Payment.ByPlan plan)
    {
        if (_opened.Outlook.PriorAuthorization is not null && Coverage is { PriorAuthorization: null or PriorAuthorization.Pending, Kind: not CoverageKind.Medicare })
        {
            Ask("coverage.priorAuthorization", "Has your plan approved the treatment in advance?",
                ("approved", "yes", With(known => known with { PriorAuthorization = PriorAuthorization.Approved })),
                ("denied", "it was refused", With(known => known with { PriorAuthorization = PriorAuthorization.Denied })));
        }
        if (Coverage.Kind is not (CoverageKind.Commercial or CoverageKind.MedicareAdvantage))
            return;
        if (Coverage.Network is null)
        {
            Ask("coverage.network", "Is the clinic in your plan's network?",
                ("in", "yes", With(known => known with { Network = NetworkStatus.In })),
                ("out", "no", With(known => known with { Network = NetworkStatus.Out })));
        }
        if (Coverage.BehavioralNetwork is null && plan.Network == NetworkStatus.In && IsSplit)
        {
            Ask("coverage.behavioralNetwork", "Is the clinic also in your plan's network for mental health? Some plans have another network for it.",
                ("in", "yes", With(known => known with { BehavioralNetwork = NetworkStatus.In })),
                ("out", "no", With(known => known with { BehavioralNetwork = NetworkStatus.Out })));
        }
    }

    /// <summary>Who pays first may get part of it back; that nothing comes back is always one of the answers.</summary>
    private void AskForMoneyBack()
    {
        if (Superbill.Of(_opened) is { } superbill)
        {
            _found.Add(new("coverage.plan.outOfNetwork", "What does your plan pay back for a clinic outside its network? Ask for the deductible, the share and the price it accepts there.",
                [.. superbill.Branches.Select(branch => new Branch(branch.Answer, branch.Text, branch.Money?.Typical.PatientPays))]));
        }
    }

    /// <summary>Whether the plan counts a program's help matters only where a program is likely to pay.</summary>
    private void AskForCrediting()
    {
        if (Coverage.AssistanceCrediting is not null || _opened.Payment is not Payment.ByPlan || _help is null)
            return;
        _found.Add(new("coverage.plan.assistanceCrediting", "Does your plan count money from a savings program toward your deductible and yearly limit?"
            + (_help.RestsOnReports ? " The program does not publish its own yearly limit, so these figures take one that others state." : ""),
        [
            Way(AssistanceCrediting.Counts, "counts", "it counts"),
            Way(AssistanceCrediting.DoesNotCount, "does-not-count", "it does not count"),
            Way(AssistanceCrediting.Maximizer, "maximizer", "the plan spreads it over the year"),
        ]));

        Branch Way(AssistanceCrediting way, string answer, string text) =>
            new(answer, $"{text}, after help", (_opened with { Question = With(known => known with { AssistanceCrediting = way }) }).TypicalWith(_help.Programs));
    }

    private void AskForCourse()
    {
        var course = _opened.Question.Course;
        var pattern = _opened.Course is null ? null : _opened.Treatment.CourseFor(_opened.Question.Answers.Patient.Diagnosis);
        if (course.DoseMg is null && _opened.Question.Quoted.PerSession is null && pattern?.Dose is { AllowedMg.Count: > 1 } dose)
        {
            Ask("course.doseMg", "Which dose will you have after the first visit?",
                [.. dose.AllowedMg.Select(milligrams => ($"{milligrams}", $"{milligrams} mg", Run(known => known with { DoseMg = milligrams })))]);
        }
        if (course is { MaintenanceEveryWeeks: null, Sessions: null } && pattern?.Stretches[^1].EveryWeeks is { } every && every.Shortest < every.Longest)
        {
            Ask("course.maintenanceEveryWeeks", "How often will you come back after the first phase?",
                (Weeks(every.Shortest), $"every {Weeks(every.Shortest)}", Run(known => known with { MaintenanceEveryWeeks = every.Shortest })),
                (Weeks(every.Longest), $"every {Weeks(every.Longest)}", Run(known => known with { MaintenanceEveryWeeks = every.Longest })));
        }
    }

    private bool IsSplit => _opened.Visits?.Any(visit => visit.Parts.Count > 1) == true;

    /// <summary>A preset that counts a second insurance in is offered to those who have it, the others to those who do not or do not say.</summary>
    private static bool Fits(PlanDesign design, SecondaryCoverage? secondary) =>
        secondary is { } second && design.With.Count > 0 ? design.With.Contains(second) : design.With.Count == 0 && secondary is not (SecondaryCoverage.Medigap or SecondaryCoverage.Qmb);

    private void Ask(string id, string ask, params IReadOnlyList<(string Answer, string Text, Question Question)> answers) =>
        _found.Add(new(id, ask, [.. answers.Select(answer => new Branch(answer.Answer, answer.Text, Case.Open(answer.Question, _facts).TypicalWith([])))]));

    private Question With(Func<CoverageAnswers, CoverageAnswers> change) =>
        _opened.Question with { Answers = _opened.Question.Answers with { Coverage = change(Coverage) } };

    private Question Met(Money deductible) => With(known => known with { Plan = known.Plan with { DeductibleMet = deductible } });

    private Question Run(Func<CourseChoice, CourseChoice> change) => _opened.Question with { Course = change(_opened.Question.Course) };

    private static string Weeks(int weeks) => weeks == 1 ? "week" : $"{weeks} weeks";
}
