using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

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
                .Order(Comparer<OpenQuestion>.Create((first, second) => (second.Settles?.Dollars ?? -1).CompareTo(first.Settles?.Dollars ?? -1))),
        ];
    }

    private void AskForInsurance()
    {
        if (Coverage.Kind is not { } kind)
        {
            Ask("coverage.kind", Text.Of("What insurance do you have?", "¿Qué seguro tiene?"),
                new("none", Text.Of("no insurance", "ningún seguro"), With(known => known with { Kind = CoverageKind.None })),
                new("commercial", Text.Of("a plan from an employer or the marketplace", "un plan de un empleador o del mercado de seguros"), With(known => known with { Kind = CoverageKind.Commercial })),
                new("medicare", Text.Same("Medicare"), With(known => known with { Kind = CoverageKind.Medicare })),
                new("medicaid", Text.Same("Medicaid"), With(known => known with { Kind = CoverageKind.Medicaid })));
            return;
        }
        // Presets are offered where nothing of the plan is known: they stand in for the terms, or show what they may be.
        var isBlank = _opened.Payment is Payment.Unknown
            || (_opened.Payment is Payment.ByPlan && Coverage.Plan is { Deductible: null, Coinsurance: null, CopayPerVisit: null, OutOfPocketMaximum: null });
        var designs = _facts.PlanDesigns.All.Where(design => design.Kind == kind && Fits(design, Coverage.Secondary)).OrderBy(design => design.Id, StringComparer.Ordinal).ToList();
        if (Coverage.PlanDesign is null && isBlank && designs.Count > 1)
        {
            Ask("coverage.planDesign", Text.Of(
                "What does your plan ask you to pay? Look for the deductible, your share and the yearly limit on your plan's summary.",
                "¿Cuánto le pide pagar su plan? Busque en el resumen de su plan el deducible, su parte (coseguro) y el límite anual (gasto máximo de bolsillo)."),
                [.. designs.Select(design => new Answered(design.Id, design.Name, With(known => known with { PlanDesign = design.Id })))]);
        }
    }

    private void AskForPlan(Payment.ByPlan plan)
    {
        if (Coverage is { Kind: CoverageKind.Medicare, Secondary: null, PlanDesign: null } && plan.Assumed.Count > 0)
        {
            Ask("coverage.secondary", Text.Of("Do you have a second insurance beside Medicare?", "¿Tiene un segundo seguro además de Medicare?"),
                new("none", Text.Of("no", "no tengo"), With(known => known with { Secondary = SecondaryCoverage.None })),
                new("medigap", Text.Of("a Medicare supplement (Medigap)", "un seguro que complementa a Medicare (Medigap)"), With(known => known with { Secondary = SecondaryCoverage.Medigap })),
                new("qmb", Text.Of("the Qualified Medicare Beneficiary program", "el programa Qualified Medicare Beneficiary (QMB)"), With(known => known with { Secondary = SecondaryCoverage.Qmb })));
        }
        if (plan.Terms.Deductible > Money.Zero && Coverage.Plan is { DeductibleMet: null, OutOfPocketMet: null })
        {
            Ask("coverage.plan.deductibleMet", Text.Of("How much of this year's deductible have you already paid?", "¿Cuánto del deducible de este año ya pagó?"),
                new("0", Text.Of("none of it", "nada"), Met(Money.Zero)),
                new("all", Text.Of("all of it", "todo"), Met(plan.Terms.Deductible)));
        }
        if (plan.Terms.Pharmacy is not null && Coverage.Benefit is null)
        {
            Ask("coverage.benefit", Text.Of(
                "Does the drug run through the medical or the pharmacy part of your plan?",
                "¿El medicamento pasa por la parte médica o por la parte de farmacia de su plan?"),
                new("medical", Text.Of("medical: the clinic bills it with the visit", "médica: la clínica lo cobra con la visita"), With(known => known with { Benefit = DrugBenefit.Medical })),
                new("pharmacy", Text.Of("pharmacy: a specialty pharmacy bills it", "farmacia: lo cobra una farmacia especializada"), With(known => known with { Benefit = DrugBenefit.Pharmacy })));
        }
    }

    private void AskForClinic(Payment.ByPlan plan)
    {
        if (_opened.Outlook.PriorAuthorization is not null && Coverage is { PriorAuthorization: null or PriorAuthorization.Pending, Kind: not CoverageKind.Medicare })
        {
            Ask("coverage.priorAuthorization", Text.Of("Has your plan approved the treatment in advance?", "¿Su plan ya aprobó el tratamiento (autorización previa)?"),
                new("approved", Text.Of("yes", "sí"), With(known => known with { PriorAuthorization = PriorAuthorization.Approved })),
                new("denied", Text.Of("it was refused", "lo negó"), With(known => known with { PriorAuthorization = PriorAuthorization.Denied })));
        }
        if (Coverage.Kind is not (CoverageKind.Commercial or CoverageKind.MedicareAdvantage))
            return;
        if (Coverage.Network is null)
        {
            Ask("coverage.network", Text.Of("Is the clinic in your plan's network?", "¿Está la clínica en la red de su plan?"),
                new("in", Text.Of("yes", "sí"), With(known => known with { Network = NetworkStatus.In })),
                new("out", Text.Of("no", "no está"), With(known => known with { Network = NetworkStatus.Out })));
        }
        if (Coverage.BehavioralNetwork is null && plan.Network == NetworkStatus.In && IsSplit)
        {
            Ask("coverage.behavioralNetwork", Text.Of(
                "Is the clinic also in your plan's network for mental health? Some plans have another network for it.",
                "¿Está la clínica también en la red de su plan para salud mental? Algunos planes tienen otra red para eso."),
                new("in", Text.Of("yes", "sí"), With(known => known with { BehavioralNetwork = NetworkStatus.In })),
                new("out", Text.Of("no", "no está"), With(known => known with { BehavioralNetwork = NetworkStatus.Out })));
        }
    }

    /// <summary>Who pays first may get part of it back; that nothing comes back is always one of the answers.</summary>
    private void AskForMoneyBack()
    {
        if (Superbill.Of(_opened) is { } superbill)
        {
            _found.Add(new("coverage.plan.outOfNetwork", Text.Of(
                "What does your plan pay back for a clinic outside its network? Ask for the deductible, the share and the price it accepts there.",
                "¿Cuánto le devuelve su plan por una clínica fuera de su red? Pregunte por el deducible, la parte que paga y el precio que acepta allí."),
                [.. superbill.Branches.Select(branch => new Branch(branch.Answer, branch.Text, branch.Money?.Typical.PatientPays))]));
        }
    }

    /// <summary>Whether the plan counts a program's help matters only where a program is likely to pay.</summary>
    private void AskForCrediting()
    {
        if (Coverage.AssistanceCrediting is not null || _opened.Payment is not Payment.ByPlan || _help is null)
            return;
        var ask = Text.Of(
            "Does your plan count money from a savings program toward your deductible and yearly limit?",
            "¿Su plan cuenta el dinero de un programa de ahorro para su deducible y su límite anual?");
        var reported = Text.Of(
            "The program does not publish its own yearly limit, so these figures take one that others state.",
            "El programa no publica su propio límite anual, así que estas cifras usan uno que otros mencionan.");
        _found.Add(new("coverage.plan.assistanceCrediting", _help.RestsOnReports ? Text.Join(" ", [ask, reported]) : ask,
        [
            Way(AssistanceCrediting.Counts, "counts", Text.Of("it counts", "lo cuenta")),
            Way(AssistanceCrediting.DoesNotCount, "does-not-count", Text.Of("it does not count", "no lo cuenta")),
            Way(AssistanceCrediting.Maximizer, "maximizer", Text.Of("the plan spreads it over the year", "el plan lo reparte en el año")),
        ]));

        Branch Way(AssistanceCrediting way, string answer, Text text) =>
            new(answer, Text.Of($"{text}, after help", $"{text}, después de la ayuda"), (_opened with { Question = With(known => known with { AssistanceCrediting = way }) }).TypicalWith(_help.Programs));
    }

    private void AskForCourse()
    {
        var course = _opened.Question.Course;
        var pattern = _opened.Course is null ? null : _opened.Treatment.CourseFor(_opened.Question.Answers.Patient.Diagnosis);
        if (course.DoseMg is null && _opened.Question.Quoted.PerSession is null && pattern?.Dose is { AllowedMg.Count: > 1 } dose)
        {
            Ask("course.doseMg", Text.Of("Which dose will you have after the first visit?", "¿Qué dosis tendrá después de la primera visita?"),
                [.. dose.AllowedMg.Select(milligrams => new Answered($"{milligrams}", Text.Same($"{milligrams} mg"), Run(known => known with { DoseMg = milligrams })))]);
        }
        if (course is { MaintenanceEveryWeeks: null, Sessions: null } && pattern?.Stretches[^1].EveryWeeks is { } every && every.Shortest < every.Longest)
        {
            Ask("course.maintenanceEveryWeeks", Text.Of("How often will you come back after the first phase?", "¿Cada cuánto volverá después de la primera fase?"),
                new(Weeks(every.Shortest), Every(every.Shortest), Run(known => known with { MaintenanceEveryWeeks = every.Shortest })),
                new(Weeks(every.Longest), Every(every.Longest), Run(known => known with { MaintenanceEveryWeeks = every.Longest })));
        }
    }

    private bool IsSplit => _opened.Visits?.Any(visit => visit.Parts.Count > 1) == true;

    /// <summary>A preset that counts a second insurance in is offered to those who have it, the others to those who do not or do not say.</summary>
    private static bool Fits(PlanDesign design, SecondaryCoverage? secondary) =>
        secondary is { } second && design.With.Count > 0 ? design.With.Contains(second) : design.With.Count == 0 && secondary is not (SecondaryCoverage.Medigap or SecondaryCoverage.Qmb);

    private void Ask(string id, Text ask, params IReadOnlyList<Answered> answers) =>
        _found.Add(new(id, ask, [.. answers.Select(answer => new Branch(answer.Answer, answer.Text, Case.Open(answer.Question, _facts).TypicalWith([])))]));

    private Question With(Func<CoverageAnswers, CoverageAnswers> change) =>
        _opened.Question with { Answers = _opened.Question.Answers with { Coverage = change(Coverage) } };

    private Question Met(Money deductible) => With(known => known with { Plan = known.Plan with { DeductibleMet = deductible } });

    private Question Run(Func<CourseChoice, CourseChoice> change) => _opened.Question with { Course = change(_opened.Question.Course) };

    private static Text Every(int weeks) => weeks == 1 ? Text.Of("every week", "cada semana") : Text.Of($"every {weeks} weeks", $"cada {weeks} semanas");

    private static string Weeks(int weeks) => weeks == 1 ? "week" : $"{weeks} weeks";

    /// <summary>The question as it would be with one more answer.</summary>
    private sealed record Answered(string Answer, Text Text, Question Question);
}
