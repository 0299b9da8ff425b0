using System.Text.Json.Serialization;
using CostFinder.PriceFiles;

namespace CostFinder.App.Editions;

/// <summary>How far an import is. Only a staged one is part of its draft.</summary>
public enum ImportState
{
    /// <summary>The file has not come yet, or not to its end.</summary>
    Receiving,

    /// <summary>The file is here and waits to be checked, or is being checked.</summary>
    Checking,

    /// <summary>Without findings, and not part of the draft, because only a check was asked for.</summary>
    Checked,

    /// <summary>It has findings. Nothing of it is part of the draft.</summary>
    Refused,

    /// <summary>All of it is part of the draft.</summary>
    Staged,
}

/// <summary>Whether the rows of a file are added to a table, each in place of the one with its key, or are the whole table.</summary>
public enum ImportMode
{
    Merge,
    Replace,
}

/// <summary>One file for one table of a draft, and how far the work on it is.</summary>
public sealed record ImportJob
{
    /// <summary>More findings are counted and not listed.</summary>
    public const int MostListed = 300;

    public required string Id { get; init; }

    public required string DraftId { get; init; }

    public required string Path { get; init; }

    public required ImportMode Mode { get; init; }

    /// <summary>Whether the rows become part of the draft when there are no findings; otherwise they are only checked.</summary>
    public required bool Stage { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public ImportState State { get; init; } = ImportState.Receiving;

    public long Bytes { get; init; }

    public long BytesChecked { get; init; }

    public long Rows { get; init; }

    public long FindingCount { get; init; }

    /// <summary>The first findings, in the order of lines.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImportJob))]
internal sealed partial class ImportJson : JsonSerializerContext;
