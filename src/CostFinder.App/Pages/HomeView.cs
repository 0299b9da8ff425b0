using CostFinder.App.Contracts;
using CostFinder.App.Pages.Asking;

namespace CostFinder.App.Pages;

/// <summary>All that the page at <c>/</c> shows: the form as filled in, and the estimate once there is one.</summary>
public sealed record HomeView(
    FilledForm Form,
    EstimateResponse? Estimate,
    ComparisonResponse? Comparison,
    IReadOnlyList<Choice> Treatments,
    IReadOnlyList<(string Id, string Name, string CoverageKind)> PlanDesigns);
