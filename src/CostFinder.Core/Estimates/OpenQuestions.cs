using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>One possible answer to an open question, and the typical total it leads to; nothing when that cannot be worked out.</summary>
public sealed record Branch(string Answer, string Text, Money? Typical);

/// <summary>Something the person has not told us, and what each answer would make of the total.</summary>
public sealed record OpenQuestion(string Id, string Ask, IReadOnlyList<Branch> Branches)
{
    /// <summary>Dollars between the cheapest and the dearest answer; nothing unless at least two are known.</summary>
    public Money? Settles
    {
        get
        {
            var known = Branches.Where(branch => branch.Typical is not null).Select(branch => branch.Typical!.Value).ToList();
            return known.Count < 2 ? null : known.Max() - known.Min();
        }
    }
}

/// <summary>Finds what is still open in a case and answers it every way, each time with the whole estimate made anew.</summary>
public static class OpenQuestions
{
    /// <summary>The questions whose answer moves the total, the one that settles most first; questions of unknown worth come last.</summary>
    public static IReadOnlyList<OpenQuestion> Of(Case opened, Facts facts)
    {
        if (opened.Session.Range is null)
            return [];
        var question = opened.Question;
        var coverage = question.Answers.Coverage;
        var found = new List<OpenQuestion>();

        if (coverage.Kind is null)
        {
            Ask("coverage.kind", "What insurance do you have?",
                ("none", "no insurance", Covered(with => with with { Kind = CoverageKind.None })),
                ("commercial", "a plan from an employer or the marketplace", Covered(with => with with { Kind = CoverageKind.Commercial })),
                ("medicare", "Medicare", Covered(with => with with { Kind = CoverageKind.Medicare })),
                ("medicaid", "Medicaid", Covered(with => with with { Kind = CoverageKind.Medicaid })));
        }
        if (opened.Payment is Payment.ByPlan plan)
        {
            if (coverage is { Kind: CoverageKind.Medicare, Secondary: null, PlanDesign: null } && plan.Assumed.Count > 0)
            {
                Ask("coverage.secondary", "Do you have a second insurance beside Medicare?",
                    ("none", "no", Covered(with => with with { Secondary = SecondaryCoverage.None })),
                    ("medigap", "a Medicare supplement (Medigap)", Covered(with => with with { Secondary = SecondaryCoverage.Medigap })),
                    ("qmb", "the Qualified Medicare Beneficiary program", Covered(with => with with { Secondary = SecondaryCoverage.Qmb })));
            }
            if (coverage is { Kind: CoverageKind.Commercial, PlanDesign: null } && plan.Assumed.Count == 3)
            {
                Ask("coverage.planDesign", "What does your plan ask you to pay? Look for the deductible, your share and the yearly limit on your plan's summary.",
                    [.. facts.PlanDesigns.All.Where(design => design.Kind == coverage.Kind)
                        .Select(design => (design.Id, design.Name, Covered(with => with with { PlanDesign = design.Id })))]);
            }
            if (plan.Terms.Deductible > Money.Zero && coverage.Plan.DeductibleMet is null && coverage.Plan.OutOfPocketMet is null)
            {
                Ask("coverage.plan.deductibleMet", "How much of this year's deductible have you already paid?",
                    ("0", "none of it", Met(Money.Zero)),
                    ("all", "all of it", Met(plan.Terms.Deductible)));
            }
            if (opened.Outlook.PriorAuthorization is not null && coverage is { PriorAuthorization: null, Kind: not CoverageKind.Medicare })
            {
                Ask("coverage.priorAuthorization", "Has your plan approved the treatment in advance?",
                    ("approved", "yes", Covered(with => with with { PriorAuthorization = PriorAuthorization.Approved })),
                    ("denied", "it was refused", Covered(with => with with { PriorAuthorization = PriorAuthorization.Denied })));
            }
            if (coverage.Network is null && coverage.Kind is CoverageKind.Commercial or CoverageKind.MedicareAdvantage)
            {
                Ask("coverage.network", "Is the clinic in your plan's network?",
                    ("in", "yes", Covered(with => with with { Network = NetworkStatus.In })),
                    ("out", "no", Covered(with => with with { Network = NetworkStatus.Out })));
            }
        }
        if (question.Course.DoseMg is null && question.Quoted.PerSession is null && Pattern(opened)?.Dose is { AllowedMg.Count: > 1 } dose)
        {
            Ask("course.doseMg", "Which dose will you have after the first visit?",
                [.. dose.AllowedMg.Select(milligrams => ($"{milligrams}", $"{milligrams} mg", Run(with => with with { DoseMg = milligrams })))]);
        }
        if (question.Course is { MaintenanceEveryWeeks: null, Sessions: null } && Pattern(opened)?.Stretches[^1].EveryWeeks is { } every && every.Shortest < every.Longest)
        {
            Ask("course.maintenanceEveryWeeks", "How often will you come back after the first phase?",
                (Weeks(every.Shortest), $"every {Weeks(every.Shortest)}", Run(with => with with { MaintenanceEveryWeeks = every.Shortest })),
                (Weeks(every.Longest), $"every {Weeks(every.Longest)}", Run(with => with with { MaintenanceEveryWeeks = every.Longest })));
        }
        return [.. found.Where(open => open.Settles != Money.Zero && open.Branches.Any(branch => branch.Typical is not null)).OrderByDescending(open => open.Settles?.Dollars ?? -1)];

        void Ask(string id, string ask, params IReadOnlyList<(string Answer, string Text, Question Question)> answers) =>
            found.Add(new(id, ask, [.. answers.Select(answer => new Branch(answer.Answer, answer.Text, Typical(answer.Question, facts)))]));

        Question Covered(Func<CoverageAnswers, CoverageAnswers> change) =>
            question with { Answers = question.Answers with { Coverage = change(coverage) } };

        Question Met(Money deductible) => Covered(with => with with { Plan = with.Plan with { DeductibleMet = deductible } });

        Question Run(Func<CourseChoice, CourseChoice> change) => question with { Course = change(question.Course) };
    }

    private static string Weeks(int weeks) => weeks == 1 ? "week" : $"{weeks} weeks";

    private static CoursePattern? Pattern(Case opened) =>
        opened.Course is null ? null : opened.Treatment.CourseFor(opened.Question.Answers.Patient.Diagnosis);

    private static Money? Typical(Question question, Facts facts)
    {
        var opened = Case.Open(question, facts);
        return opened.Payment is Payment.Unknown ? null : opened.Money?.PatientPays.Typical;
    }
}
