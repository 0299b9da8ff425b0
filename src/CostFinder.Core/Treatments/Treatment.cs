using CostFinder.Core.Provenance;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Treatments;

/// <summary>Whether the FDA approved the treatment for a mental-health use, or doctors use it outside what it was approved for.</summary>
public enum ApprovalStatus { FdaApproved, OffLabel }

/// <summary>Where in a course a visit stands: the first talk, the first close-set visits, or those that keep the effect up.</summary>
public enum Phase { Evaluation, Induction, Maintenance }

/// <summary>A treatment a person can ask about, with everything about it that does not depend on place or insurance.</summary>
public sealed record Treatment
{
    public required string Id { get; init; }

    public required Method Method { get; init; }

    /// <summary>Only an intranasal treatment has a product.</summary>
    public Product? Product { get; init; }

    public required Text Name { get; init; }

    public required Text Description { get; init; }

    public required Approval Approval { get; init; }

    public required IReadOnlyList<SafetyLine> Safety { get; init; }

    public required IReadOnlyList<BillingCode> BillingCodes { get; init; }

    /// <summary>Whether clinics usually ask for a first talk, paid for on its own; null where nothing is published.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>Null where nothing is published.</summary>
    public TimeInClinic? TimeInClinic { get; init; }

    /// <summary>The usual course first, then those for other diagnoses. Never empty.</summary>
    public required IReadOnlyList<CoursePattern> Courses { get; init; }

    /// <summary>The treatments that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static IReadOnlyList<Treatment> Open(byte[] page) => PackedTreatments.Read(new(page));

    /// <summary>Treatments as one page. The same treatments give the same bytes.</summary>
    public static byte[] Pack(IReadOnlyList<Treatment> treatments) => PackedTreatments.Of(treatments);

    /// <summary>The course for a diagnosis; the usual one when nothing is known or no course is made for it.</summary>
    public CoursePattern CourseFor(Diagnosis? diagnosis) =>
        Courses.FirstOrDefault(course => diagnosis is not null && course.For == diagnosis) ?? Courses[0];
}

/// <summary>What the FDA has said about the treatment, in words and with the uses it approved.</summary>
public sealed record Approval(ApprovalStatus Status, Text Text, IReadOnlyList<Indication> Indications, IReadOnlyList<Source> Sources);

/// <summary>A use the FDA approved. <paramref name="ApprovedOn"/> is a day, or null where no source with the day was read.</summary>
public sealed record Indication(Text Text, DateOnly? ApprovedOn);

/// <summary>One thing about safety or supervision that every answer about the treatment shows.</summary>
public sealed record SafetyLine(Text Text, IReadOnlyList<Source> Sources);

/// <summary>A code a clinic bills with, and who uses it. A code always stands with its system.</summary>
public sealed record BillingCode(string System, string Code, Text Meaning, int? MinimumDoseMg, int? MaximumDoseMg, IReadOnlyList<Source> Sources);

/// <summary>A first talk apart from the treatment visits.</summary>
public sealed record Consultation(bool Expected, IReadOnlyList<Source> Sources);

/// <summary>How long one visit takes, in minutes, as published; null above where no source names an upper figure.</summary>
public sealed record TimeInClinic(int AtLeastMinutes, int? UpToMinutes, Text Text, IReadOnlyList<Source> Sources);

/// <summary>Why a choice cannot be: the field, as a path within the part it belongs to, a stable code, and what to do instead.</summary>
public sealed record Objection(string Field, string Code, Text Message);
