using CostFinder.Core.Wording;

namespace CostFinder.Core.Receipts;

/// <summary>What an estimate takes to be so, and what a plan's statement may show to be otherwise.</summary>
public enum Assumption
{
    /// <summary>When the visit is.</summary>
    VisitDay,

    /// <summary>The price that the plan accepts.</summary>
    AllowedAmount,

    /// <summary>Whether the plan pays for the visit at all.</summary>
    Covered,

    /// <summary>Whether the clinic is in the network.</summary>
    Network,

    /// <summary>What the clinic asks above the price that the plan accepts.</summary>
    BalanceBill,

    /// <summary>Whether the plan counts a program's help toward deductible and limit.</summary>
    Crediting,

    /// <summary>What is left of the deductible before the visit.</summary>
    DeductibleLeft,

    /// <summary>How high the deductible is.</summary>
    Deductible,

    /// <summary>The fixed price for a visit.</summary>
    Copay,

    /// <summary>The patient's share after the deductible.</summary>
    Coinsurance,

    /// <summary>What is left to the yearly limit before the visit.</summary>
    LimitLeft,
}

/// <summary>
/// One assumption that the statement shows to be otherwise, in words. <paramref name="Assumed"/> and <paramref name="Stated"/> are dollars, or per
/// cent for a coinsurance, where there are such figures. With <paramref name="AtLeast"/> the statement only shows a least amount.
/// </summary>
public sealed record Difference(Assumption Assumption, decimal? Assumed, decimal? Stated, bool AtLeast, Text Says, Text? Ask = null);
