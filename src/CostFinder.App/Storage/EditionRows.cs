using System.Text.Json.Serialization;

namespace CostFinder.App.Storage;

/// <summary>Who charges prices, as it stands in the store for a person to look at. The state is a code such as <c>TX</c>.</summary>
public sealed record ProviderRow(string Id, string Name, string Kind, string? City, string State, string? Zip);

/// <summary>
/// One published price with its source, as it stands in the store for a person to look at. Amounts are whole US cents; low and
/// high are the same when one price is stated. Days are as precise as their source: <c>2026</c>, <c>2026-03</c> or
/// <c>2026-03-09</c>. What is not known is null.
/// </summary>
public sealed record PriceRow
{
    public required string Id { get; init; }

    public required string ProviderId { get; init; }

    /// <summary>The provider's state, by which prices are kept together.</summary>
    public required string State { get; init; }

    public required string PriceListId { get; init; }

    public required string Treatment { get; init; }

    public required string Service { get; init; }

    public int? Sessions { get; init; }

    public required long LowCents { get; init; }

    public required long HighCents { get; init; }

    public required string Kind { get; init; }

    public string? RateFor { get; init; }

    public string? Setting { get; init; }

    public string? Condition { get; init; }

    public int? DoseMg { get; init; }

    public string? Includes { get; init; }

    public string? DrugIncluded { get; init; }

    public int? DurationMinutes { get; init; }

    public string? AsOf { get; init; }

    public string? Withdrawn { get; init; }

    public required string SourceTitle { get; init; }

    public required string SourceLink { get; init; }

    public required string RetrievedOn { get; init; }

    public string? Disputed { get; init; }

    public string? Note { get; init; }
}

/// <summary>A JSON fact by its path below <c>data/</c>, such as <c>programs/medicaid.json</c>.</summary>
public sealed record DocumentRow(string Path, string Json);

/// <summary>One fixed spelling of each row, over which the content of an edition is hashed.</summary>
[JsonSerializable(typeof(ProviderRow))]
[JsonSerializable(typeof(PriceRow))]
[JsonSerializable(typeof(DocumentRow))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class RowJson : JsonSerializerContext;
