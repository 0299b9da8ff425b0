using System.Globalization;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>What sort of help a program is, in the order in which help is shown.</summary>
public enum ProgramKind
{
    CopaySavings,
    PublicCoverage,
    EmployerBenefit,
    FreeDrug,
    CopayGrant,
    CharityGrant,
    HospitalCharityCare,
    Discount,
    ClinicalTrial,
    TaxAdvantaged,
    Information,
    Finder,
}

/// <summary>Whose money it is. Money of a drug's maker may not be used together with public insurance.</summary>
public enum Funding { Manufacturer, ManufacturerFoundation, Charity, Government, Insurer, Hospital, Clinic, Employer, TaxRelief, Research, None }

/// <summary>Whether a program takes people. Unknown means ask: it is never read as open.</summary>
public enum OpenStatus { Open, Closed, Waitlist, Unknown }

/// <summary>
/// Whether a program takes people, as of a day, month or year (<c>2026-08</c>), nothing when undated. From
/// <paramref name="KnownUntil"/> on, which is the first day that is not covered, an open program counts as unknown again.
/// </summary>
public sealed record ProgramStatus(OpenStatus Value, string? AsOf, DateOnly? KnownUntil = null)
{
    /// <summary>The status on a day: what was open or had a waiting list is unknown once its known time has passed.</summary>
    public OpenStatus On(DateOnly day) => Value is not OpenStatus.Closed && day >= KnownUntil ? OpenStatus.Unknown : Value;

    /// <summary>The day, month or year it was seen, to be read; nothing when undated.</summary>
    public Text? AsOfInWords => AsOf switch
    {
        null => null,
        { Length: YearOnly } year => Text.Same(year),
        { Length: MonthOnly } month => Days.MonthOf(DateOnly.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture)),
        var day => Text.Of($"{Day(day)}", $"{Day(day)}"),
    };

    private const int YearOnly = 4;
    private const int MonthOnly = 7;

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>
/// With which other programs, by id, this one may be used, may only be used, or may not be used, and where that is written. A lower
/// <paramref name="Order"/> pays first; programs without one may pay in any order.
/// </summary>
public sealed record Stacking(
    IReadOnlyList<string> NotWith, IReadOnlyList<string> OnlyWith, IReadOnlyList<string> With, int? Order = null, Source? Citation = null);

/// <summary>
/// A program that may lower what a patient pays. <see cref="Rules"/> are judged; <see cref="Terms"/> are conditions that the program
/// checks itself and that we only list.
/// </summary>
public sealed record AssistanceProgram
{
    public required string Id { get; init; }

    public required Text Name { get; init; }

    public required ProgramKind Kind { get; init; }

    /// <summary>Who runs it; nothing when that is not known.</summary>
    public required Text? Sponsor { get; init; }

    public required Funding Funding { get; init; }

    public required Text Summary { get; init; }

    /// <summary>Ids of the treatments it helps with; none means that it is information only.</summary>
    public required IReadOnlyList<string> Treatments { get; init; }

    public required string Link { get; init; }

    public required string? Phone { get; init; }

    public required ProgramStatus Status { get; init; }

    public required IReadOnlyList<ProgramRule> Rules { get; init; }

    public required IReadOnlyList<Text> Terms { get; init; }

    public required ProgramBenefit Benefit { get; init; }

    public required Stacking Stacking { get; init; }

    public IReadOnlyList<ProgramDeadline> Deadlines { get; init; } = [];

    public required IReadOnlyList<Text> Steps { get; init; }

    public required IReadOnlyList<Text> Documents { get; init; }

    /// <summary>What a reader should know about how sure these facts are.</summary>
    public required IReadOnlyList<Text> Notes { get; init; }

    /// <summary>Who says what, where sources disagree.</summary>
    public required Text? Disputed { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required DateOnly ReviewBy { get; init; }

    /// <summary>The programs that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static IReadOnlyList<AssistanceProgram> Open(byte[] page) => PackedPrograms.Read(new(page));

    /// <summary>Programs as one page. The same programs give the same bytes.</summary>
    public static byte[] Pack(IReadOnlyList<AssistanceProgram> programs) => PackedPrograms.Of(programs);

    /// <summary>A place to look or a right to know, rather than help that pays: it is listed apart.</summary>
    public bool IsInformation =>
        Treatments.Count == 0 || Kind is ProgramKind.Information or ProgramKind.Finder || Benefit.Kind is BenefitKind.Information;
}
