using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Assistance;

// Short ways to write what was asked and answered.
internal static class Asked
{
    public static readonly DateOnly Day = new(2026, 11, 24);

    public static readonly Source Citation = new("A made-up source", "https://example.org/", "2026-11-24");

    public static RuleQuestion With(Answers? answers = null, string? state = null, string treatment = "esketamine", ProviderKind? provider = null, DateOnly? day = null) =>
        new(answers ?? new Answers(), state, treatment, day ?? Day, RealPrograms.Guidelines, provider);

    public static Answers Covered(CoverageKind? kind, SecondaryCoverage? secondary = null) =>
        new() { Coverage = new() { Kind = kind, Secondary = secondary } };

    public static Answers Household(int? size, decimal? income, decimal? savings = null) =>
        new() { Household = new(size, income is { } dollars ? Money.Of(dollars) : null, savings is { } saved ? Money.Of(saved) : null) };

    public static Answers Decided(PriorAuthorization? decision, CoverageKind? kind = CoverageKind.Commercial) =>
        new() { Coverage = new() { Kind = kind, PriorAuthorization = decision } };

    public static Answers Patient(int? age = null, bool? veteran = null, bool? firstResponder = null, Diagnosis? diagnosis = null) =>
        new() { Patient = new(age, veteran, firstResponder, diagnosis) };

    public static AssistanceProgram Program(
        string name = "A program", ProgramKind kind = ProgramKind.CharityGrant, OpenStatus status = OpenStatus.Open, DateOnly? knownUntil = null,
        IReadOnlyList<string>? treatments = null, params IReadOnlyList<ProgramRule> rules) => new()
        {
            Id = "a-program",
            Name = Text.Same(name),
            Kind = kind,
            Sponsor = null,
            Funding = Funding.Charity,
            Summary = Text.Of("Helps.", "Ayuda."),
            Treatments = treatments ?? ["esketamine"],
            Link = "https://example.org/",
            Phone = null,
            Status = new(status, "2026-10", knownUntil),
            Rules = rules,
            Terms = [],
            Benefit = new() { Kind = BenefitKind.FixedAmount, Component = BenefitComponent.All },
            Stacking = new([], [], []),
            Steps = [],
            Documents = [],
            Notes = [],
            Disputed = null,
            Sources = [Citation],
            ReviewBy = new(2027, 1, 31),
        };
}
