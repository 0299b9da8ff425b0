using System.ComponentModel;

namespace CostFinder.App.Contracts;

public sealed record ProviderListingResponse
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Kind { get; init; }

    public required string? City { get; init; }

    public required string? State { get; init; }

    [Description("The nearest area it lies in.")]
    public required string FoundIn { get; init; }

    [Description("Per visit; null when only other prices are published.")]
    public required decimal? PerSession { get; init; }

    public required IReadOnlyList<PublishedPriceResponse> Prices { get; init; }

    public required string? AsOf { get; init; }

    public required string Source { get; init; }
}

public sealed record PublishedPriceResponse(
    string Id,
    string Service,
    int? Sessions,
    int? DoseMg,
    decimal Low,
    decimal High,
    string Kind,
    [property: Description("Who can have it: everyone | new-patients | returning-patients | members, and others to come.")] string RateFor,
    [property: Description("How long the visit takes, in minutes.")] int? DurationMinutes,
    [property: Description("What the price includes; null when the source does not say.")] string? Includes,
    string? AsOf,
    [property: Description("True: past its shelf life, so it counts less.")] bool IsOld,
    SourceResponse Source);
