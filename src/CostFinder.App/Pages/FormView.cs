using CostFinder.App.Contracts;
using CostFinder.App.Pages.Asking;
using CostFinder.Core.Treatments;

namespace CostFinder.App.Pages;

/// <summary>The form as filled in, and what it offers.</summary>
public sealed record FormView(FilledForm Form, Offers Offers);

/// <summary>An estimate with the answers it is for, both treatments for the same person where they are compared, and the codes a clinic may bill.</summary>
public sealed record EstimateView(FormView Asked, EstimateResponse Estimate, ComparisonResponse? Comparison, IReadOnlyList<BillingCode> Codes);

/// <summary>Both treatments for a person who has not chosen one.</summary>
public sealed record CompareView(FormView Asked, ComparisonResponse Comparison);
