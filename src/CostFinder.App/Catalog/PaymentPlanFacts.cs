using System.Text.Json.Serialization;
using CostFinder.Core.Financing;

namespace CostFinder.App.Catalog;

// The shape of data/payment-plans/*.json, as data/schemas/payment-plan.schema.json describes it.

internal sealed record PaymentPlanFact(
    [property: JsonPropertyName("$schema")] string Schema,
    string Id,
    string Name,
    string Lender,
    CreditKind Kind,
    string Summary,
    string[] Treatments,
    AprFact? Apr,
    int[] TermsMonths,
    AmountRangeFact Amount,
    decimal? LeastMonthly,
    string[] Fees,
    string? DownPayment,
    string? CreditCheck,
    string WhereOffered,
    string? OnlyAt,
    string[] NotOfferedIn,
    StatusFact Status,
    string Link,
    string? Phone,
    string[] Steps,
    string[] Documents,
    string[] Notes,
    CitedSource[] Sources,
    DateOnly ReviewBy,
    string? Disputed = null);

internal sealed record AprFact(decimal Min, decimal Max);

internal sealed record AmountRangeFact(decimal? Min, decimal? Max);
