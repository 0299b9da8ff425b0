using System.Text.Json.Serialization;
using CostFinder.App.Storage;

namespace CostFinder.App.Editions;

/// <summary>Where a draft stands. Only an open one can be changed; a published one is an edition, a discarded one is left alone.</summary>
public enum DraftState
{
    Open,
    Published,
    Discarded,
}

/// <summary>
/// Changes to one subject that nobody sees until they are published: an edition to start from, and a chain of changes that ends with
/// <see cref="LastChange"/>. The revision counts every change of the draft itself, and whoever changes it names the one they saw.
/// </summary>
public sealed record Draft
{
    public required string Id { get; init; }

    public required EditionSubject Subject { get; init; }

    /// <summary>The edition that the changes are made to.</summary>
    public required string BaseEditionId { get; init; }

    public required string Title { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DraftState State { get; init; } = DraftState.Open;

    public int Revision { get; init; } = 1;

    public int Changes { get; init; }

    public string? LastChange { get; init; }

    /// <summary>Everybody who changed something in it.</summary>
    public IReadOnlyList<string> Editors { get; init; } = [];

    /// <summary>Who looked it over, and at which revision; a later change needs a new look.</summary>
    public string? ApprovedBy { get; init; }

    public int? ApprovedRevision { get; init; }

    /// <summary>The edition that it became.</summary>
    public string? PublishedAs { get; init; }
}

/// <summary>What a change does to a file of the draft.</summary>
public enum DraftChangeKind
{
    PutRow,
    RemoveRow,
    PutDocument,
    RemoveDocument,

    /// <summary>Every row of an imported file takes the place of the row with its key, or is added.</summary>
    MergeRows,

    /// <summary>The imported file is the whole table.</summary>
    ReplaceTable,

    /// <summary>The imported file is an exported edition, and its files are the draft.</summary>
    ReplaceEdition,
}

/// <summary>One change, written once. It names the one before it, so what was written and never became part of a draft is not in its chain.</summary>
public sealed record DraftChange
{
    public required string Id { get; init; }

    public string? Previous { get; init; }

    public required DraftChangeKind Kind { get; init; }

    /// <summary>The file, such as <c>prices/prices.csv</c> or <c>programs/medicaid.json</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The key of a row.</summary>
    public string? Row { get; init; }

    /// <summary>The cells of a row by column; what is not named is blank.</summary>
    public IReadOnlyDictionary<string, string>? Cells { get; init; }

    /// <summary>The text of a document.</summary>
    public string? Json { get; init; }

    /// <summary>The import that holds the rows.</summary>
    public string? ImportId { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Somebody else changed the draft since the revision that was named.</summary>
public sealed class EditClashException(int current) : Exception($"The draft is at revision {current} by now.")
{
    public int Current { get; } = current;
}

/// <summary>What was asked for cannot be done as things stand; the code and the message say why and what to do.</summary>
public sealed class EditRefusedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Draft))]
[JsonSerializable(typeof(DraftChange))]
[JsonSerializable(typeof(ExpiryNotes))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(AuditHead))]
[JsonSerializable(typeof(AuditContent))]
internal sealed partial class EditionsJson : JsonSerializerContext;
