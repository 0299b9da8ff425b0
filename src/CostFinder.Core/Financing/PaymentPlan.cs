using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Financing;

/// <summary>
/// The lowest and the highest yearly rate a lender publishes. For a deferred-interest plan it is the rate that is charged back when the
/// promotion is missed.
/// </summary>
public sealed record PublishedRates(YearlyRate Lowest, YearlyRate Highest);

/// <summary>A way to pay over time that is offered for treatment. What a lender does not publish is nothing here.</summary>
public sealed record PaymentPlan
{
    public required string Id { get; init; }

    public required Text Name { get; init; }

    public required Text Lender { get; init; }

    public required CreditKind Kind { get; init; }

    public required Text Summary { get; init; }

    /// <summary>Ids of the treatments it may pay for; none means that it is an example and not offered to anybody by itself.</summary>
    public required IReadOnlyList<string> Treatments { get; init; }

    public required PublishedRates? Rates { get; init; }

    /// <summary>The terms that are published, in months, shortest first.</summary>
    public required IReadOnlyList<int> TermsMonths { get; init; }

    public required Money? SmallestAmount { get; init; }

    public required Money? LargestAmount { get; init; }

    /// <summary>The least the lender asks for each month.</summary>
    public required Money? LeastMonthly { get; init; }

    public required IReadOnlyList<Text> Fees { get; init; }

    public required Text? DownPayment { get; init; }

    public required Text? CreditCheck { get; init; }

    public required Text WhereOffered { get; init; }

    /// <summary>The one provider that has this plan; nothing when many may.</summary>
    public required Text? OnlyAt { get; init; }

    public required IReadOnlyList<string> NotOfferedIn { get; init; }

    public required ProgramStatus Status { get; init; }

    public required string Link { get; init; }

    public required string? Phone { get; init; }

    public required IReadOnlyList<Text> Steps { get; init; }

    public required IReadOnlyList<Text> Documents { get; init; }

    public required IReadOnlyList<Text> Notes { get; init; }

    public required Text? Disputed { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    public required DateOnly ReviewBy { get; init; }

    /// <summary>The payment plans that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static IReadOnlyList<PaymentPlan> Open(byte[] page) => PackedPaymentPlans.Read(new(page));

    /// <summary>Payment plans as one page. The same plans give the same bytes.</summary>
    public static byte[] Pack(IReadOnlyList<PaymentPlan> plans) => PackedPaymentPlans.Of(plans);
}
