using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>Who pays for the visits, and on what terms.</summary>
public abstract record Payment(Text Because)
{
    private const string HighestLimitForOnePerson = "aca.highest-out-of-pocket-limit.one-person";

    /// <summary>Every visit is the patient's own.</summary>
    public sealed record SelfPay(Text Because) : Payment(Because);

    /// <summary>A plan shares the cost. <paramref name="Preset"/> is where the <paramref name="Assumed"/> terms come from, and <paramref name="FiguresFrom"/> says how old they are.</summary>
    public sealed record ByPlan(PlanTerms Terms, Accumulators Met, PlanDesign? Preset, Text? FiguresFrom, IReadOnlyList<string> Assumed, Text Because) : Payment(Because)
    {
        /// <summary>Whether the clinic is in the network for medical care: the drug, and a price for everything.</summary>
        public NetworkStatus Network { get; init; } = NetworkStatus.In;

        /// <summary>Whether the clinic is in the network for mental-health care: the visit with its observation, and the first evaluation.</summary>
        public NetworkStatus BehavioralNetwork { get; init; } = NetworkStatus.In;

        /// <summary>How much of a bill from outside the network the plan accepts; nothing when it pays nothing there, or nobody knows.</summary>
        public Percentage? AllowedOutOfNetwork { get; init; }

        /// <summary>The part of the plan that the drug runs through.</summary>
        public DrugBenefit Benefit { get; init; } = DrugBenefit.Medical;
    }

    /// <summary>The insurance may pay, but on terms we do not know, so nobody can say what is left for the patient.</summary>
    public sealed record Unknown(Text Because) : Payment(Because);

    /// <summary>
    /// Decides by the outlook for the treatment under that insurance and by what the person knows: without insurance, outside the network
    /// or after a denied prior approval the visits are the patient's own.
    /// </summary>
    public static Payment For(CoverageAnswers coverage, CoverageOutlook outlook, Facts facts, DateOnly startsOn, DateOnly asOf) => coverage switch
    {
        { Kind: null } => new SelfPay(Text.Of(
            "You have not told us your insurance, so this shows the price without any. See below what changes with insurance.",
            "Usted no nos ha dicho qué seguro tiene, así que este es el precio sin seguro. Vea abajo qué cambia con un seguro.")),
        { Kind: CoverageKind.None } => new SelfPay(Text.Of("Without insurance you pay every visit yourself.", "Sin seguro, usted paga todas las visitas.")),
        _ when outlook.TreatAs == TreatAs.SelfPay && coverage.PriorAuthorization != PriorAuthorization.Approved => new SelfPay(outlook.Why),
        { PriorAuthorization: PriorAuthorization.Denied } =>
            new SelfPay(Text.Of(
                "Your plan has refused prior approval, so it pays nothing unless an appeal succeeds.",
                "Su plan negó la autorización previa, así que no paga nada, a menos que una apelación tenga éxito.")),
        { Network: NetworkStatus.Out, BehavioralNetwork: null or NetworkStatus.Out } when !PaysOutside(coverage.Plan) =>
            new SelfPay(Text.Of(
                "The clinic is outside your plan's network, so count on paying it all first. Some plans pay part of it back; ask yours.",
                "La clínica está fuera de la red de su plan, así que cuente con pagar todo primero. Algunos planes devuelven una parte; pregunte al suyo.")),
        _ => Planned(coverage, outlook, facts, startsOn, asOf),
    };

    /// <summary>
    /// The terms of the first treatment day; where they are not out yet, those of the day that is asked for, which a caveat tells.
    /// </summary>
    private static Payment Planned(CoverageAnswers coverage, CoverageOutlook outlook, Facts facts, DateOnly startsOn, DateOnly asOf)
    {
        var (design, preset) = PresetFor(coverage, facts, startsOn, asOf);
        if (CompletedPlan.Of(coverage.Plan, preset?.Terms, asOf) is not { } plan)
        {
            return new Unknown(design is null ? outlook.Why : Text.Of(
                $"{outlook.Why} We do not have the terms of {InSentence(design.Name)} for {startsOn.Year} yet.",
                $"{outlook.Why} Todavía no tenemos las condiciones de {InSentence(design.Name)} para {startsOn.Year}."));
        }
        IReadOnlyList<string> assumed = TakesPharmacyOf(preset?.Terms, coverage) ? [.. plan.Assumed, "pharmacy"] : plan.Assumed;
        var used = preset is null || assumed.Count == 0 ? null : design;
        var terms = plan.Terms with { LawfulLimitForOnePerson = LawfulLimit(coverage, facts, plan.Terms.YearStarts.YearOf(startsOn).From, asOf) };
        return new ByPlan(terms, plan.Met, used, used is null ? null : preset!.FiguresFrom, assumed, used switch
        {
            null => Text.Of("Your plan's terms as you gave them.", "Las condiciones de su plan como usted las dio."),
            { Kind: CoverageKind.Commercial } => Text.Of(
                $"{used.Name} stands in for what you did not tell us of yours.",
                $"{used.Name} sirve de ejemplo para lo que no nos dijo del suyo."),
            _ => Text.Of($"These are the terms of {InSentence(used.Name)}.", $"Estas son las condiciones de {InSentence(used.Name)}."),
        })
        {
            Network = coverage.Network ?? NetworkStatus.In,
            BehavioralNetwork = coverage.BehavioralNetwork ?? coverage.Network ?? NetworkStatus.In,
            AllowedOutOfNetwork = plan.Terms.OutOfNetwork is null ? null : coverage.Plan.AllowedOutOfNetwork,
            Benefit = coverage.Benefit ?? DrugBenefit.Medical,
        };
    }

    /// <summary>
    /// Everything about a plan that cannot be, whether or not it pays for this treatment: also what it does not pay for may be held against it.
    /// </summary>
    public static IReadOnlyList<Objection> ObjectionsToPlan(CoverageAnswers coverage, Facts facts, DateOnly startsOn, DateOnly asOf)
    {
        var plan = CompletedPlan.Of(coverage.Plan, PresetFor(coverage, facts, startsOn, asOf).Preset?.Terms ?? Blank, asOf)!;
        return plan.Terms.ObjectionsTo(plan.Met);
    }

    // Nothing that could contradict what a person says of their plan.
    private static readonly PlanTerms Blank = new() { Deductible = Money.Zero, Coinsurance = Percentage.Of(0) };

    private static (PlanDesign? Design, PlanDesignTerms? Preset) PresetFor(CoverageAnswers coverage, Facts facts, DateOnly startsOn, DateOnly asOf)
    {
        var design = coverage.PlanDesign is { } id ? facts.PlanDesigns.Find(id)
            : coverage.Kind is { } kind ? facts.PlanDesigns.DefaultFor(kind, coverage.Secondary)
            : null;
        DateOnly? day = design is null ? null : design.Terms.IsKnownOn(startsOn) ? startsOn : design.Terms.IsKnownOn(asOf) ? asOf : null;
        return (design, day is { } known ? design!.Terms.On(known).Value : null);
    }

    /// <summary>Whether the drug runs through a pharmacy benefit whose share is the preset's and not the person's.</summary>
    private static bool TakesPharmacyOf(PlanTerms? preset, CoverageAnswers coverage) =>
        coverage is { Benefit: DrugBenefit.Pharmacy, Plan.Pharmacy: null or { Coinsurance: null, Copay: null } } && preset?.Pharmacy is not null;

    /// <summary>
    /// What the Affordable Care Act lets a private plan ask of one person in its network, by the year in which the plan year begins; nothing
    /// for other insurance.
    /// </summary>
    private static Money? LawfulLimit(CoverageAnswers coverage, Facts facts, DateOnly planYearFrom, DateOnly asOf)
    {
        if (coverage is not { Kind: CoverageKind.Commercial, Plan.Family: not null })
            return null;
        var limits = facts.Parameters.Get(HighestLimitForOnePerson).Values;
        return limits.IsKnownOn(planYearFrom) ? Money.Of(limits.On(planYearFrom).Value) : limits.IsKnownOn(asOf) ? Money.Of(limits.On(asOf).Value) : null;
    }

    /// <summary>Only what the person says of their plan outside its network is counted on; no preset stands in for it.</summary>
    private static bool PaysOutside(PlanAnswers plan) => PlanParts.OutOfNetwork(plan.OutOfNetwork) is not null && plan.AllowedOutOfNetwork is not null;

    private static Text InSentence(Text name) => Text.Of(InSentence(name.English, "A "), InSentence(name.Spanish, "Un "));

    private static string InSentence(string name, string article) =>
        name.StartsWith(article, StringComparison.Ordinal) ? char.ToLowerInvariant(name[0]) + name[1..] : name;
}
