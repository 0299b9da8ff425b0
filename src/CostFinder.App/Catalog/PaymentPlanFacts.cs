using System.Text.Json.Serialization;
using CostFinder.Core.Financing;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

// The shape of data/payment-plans/*.json, as data/schemas/payment-plan.schema.json describes it.

internal sealed record PaymentPlanFact(
    [property: JsonPropertyName("$schema")] string Schema,
    string Id,
    Text Name,
    Text Lender,
    CreditKind Kind,
    Text Summary,
    string[] Treatments,
    AprFact? Apr,
    int[] TermsMonths,
    AmountRangeFact Amount,
    decimal? LeastMonthly,
    Text[] Fees,
    Text? DownPayment,
    Text? CreditCheck,
    Text WhereOffered,
    Text? OnlyAt,
    string[] NotOfferedIn,
    StatusFact Status,
    string Link,
    string? Phone,
    Text[] Steps,
    Text[] Documents,
    Text[] Notes,
    CitedSource[] Sources,
    DateOnly ReviewBy,
    Text? Disputed = null);

internal sealed record AprFact(decimal Min, decimal Max);

internal sealed record AmountRangeFact(decimal? Min, decimal? Max);
