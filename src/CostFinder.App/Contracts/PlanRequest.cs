using System.ComponentModel;
using CostFinder.Core.Situations;

namespace CostFinder.App.Contracts;

[Description("The plan's own terms. What is absent is taken from the preset.")]
public sealed record PlanRequest
{
    public decimal? Deductible { get; init; }

    public decimal? DeductibleMet { get; init; }

    [Description("20 means 20 %.")]
    public decimal? CoinsurancePercent { get; init; }

    public decimal? CopayPerVisit { get; init; }

    [Description("True: the copay applies at once, without the deductible.")]
    public bool? CopayBeforeDeductible { get; init; }

    [Description("Whether a copay that applies at once is taken off what is left of the deductible. Default false.")]
    public bool? CopayCountsTowardDeductible { get; init; }

    public decimal? OutOfPocketMaximum { get; init; }

    public decimal? OutOfPocketMet { get; init; }

    public FamilyPlanRequest? Family { get; init; }

    public ServiceSharesRequest? Services { get; init; }

    [Description("Terms of the pharmacy benefit that differ. A deductible or limit that is absent is the plan's own.")]
    public BenefitRequest? Pharmacy { get; init; }

    public OutOfNetworkRequest? OutOfNetwork { get; init; }

    [Description("Month and day, such as 01-01.")]
    public string? PlanYearStartsOn { get; init; }

    [WordsOf(typeof(AssistanceCrediting), "unknown")]
    public string? AssistanceCrediting { get; init; }
}

public sealed record FamilyPlanRequest
{
    public decimal? Deductible { get; init; }

    public decimal? DeductibleMet { get; init; }

    public decimal? OutOfPocketMaximum { get; init; }

    public decimal? OutOfPocketMet { get; init; }

    [WordsOf(typeof(FamilyLimits))]
    public string? Kind { get; init; }
}

[Description("Kinds of care that the plan shares in their own way. What is absent follows the plan.")]
public sealed record ServiceSharesRequest
{
    public ServiceShareRequest? Drug { get; init; }

    [Description("The visit with its observation.")]
    public ServiceShareRequest? Visit { get; init; }

    [Description("The first evaluation.")]
    public ServiceShareRequest? Consultation { get; init; }
}

public sealed record ServiceShareRequest
{
    [Description("20 means 20 %.")]
    public decimal? CoinsurancePercent { get; init; }

    public decimal? Copay { get; init; }

    [Description("True: the copay applies at once, without the deductible.")]
    public bool? CopayBeforeDeductible { get; init; }

    [Description("True: the plan pays its share from the first visit, whether or not the deductible is met.")]
    public bool? ExemptFromDeductible { get; init; }
}

public record BenefitRequest
{
    public decimal? Deductible { get; init; }

    public decimal? DeductibleMet { get; init; }

    [Description("20 means 20 %.")]
    public decimal? CoinsurancePercent { get; init; }

    public decimal? Copay { get; init; }

    public decimal? OutOfPocketMaximum { get; init; }

    public decimal? OutOfPocketMet { get; init; }
}

[Description("What the plan pays outside its network. Absent: it is not known to pay anything there.")]
public sealed record OutOfNetworkRequest : BenefitRequest
{
    [Description("How much of the clinic's bill the plan accepts as the price: 60 means 60 %. The clinic may ask for the rest.")]
    public decimal? AllowedPercent { get; init; }
}
