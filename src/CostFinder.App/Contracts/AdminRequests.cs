using System.ComponentModel;
using CostFinder.App.Access;
using CostFinder.App.Editions;
using CostFinder.App.Storage;

namespace CostFinder.App.Contracts;

public sealed record NewDraftRequest(
    [property: WordsOf(typeof(EditionSubject))] string Subject,
    [property: Description("What the draft is about, up to 200 letters.")] string Title);

public sealed record RowRequest(
    [property: Description("The cells by column. A column that is left out is blank, which means not known.")] IReadOnlyDictionary<string, string> Cells);

public sealed record PublicationRequest([property: Description("Why, for the audit trail, up to 500 letters.")] string Note);

public sealed record RollbackRequest(
    [property: Description("The edition to make current again.")] string EditionId,
    [property: Description("The edition that is current now. When another one is, nothing happens.")] string From,
    [property: Description("Why, for the audit trail, up to 500 letters.")] string Note);

public sealed record PinRequest(bool Pinned);

public sealed record NewImportRequest
{
    [Description("A table of the draft, such as prices, or edition for a whole exported edition.")]
    public required string Table { get; init; }

    [Description("merge: each row takes the place of the one with its key, or is added. replace: the file is the whole table. Default: merge.")]
    [WordsOf(typeof(ImportMode))]
    public string? Mode { get; init; }

    [Description("true: check only. false: make the rows part of the draft when there are no findings. Default: true.")]
    public bool? DryRun { get; init; }
}

public sealed record NewKeyRequest
{
    [Description("Whose key it is, up to 100 letters.")]
    public required string Owner { get; init; }

    [WordsOf(typeof(KeyKind))]
    public required string Kind { get; init; }

    [WordsOf(typeof(KeyMode))]
    public required string Mode { get; init; }

    [Description("estimates, reference, or both. Default: both.")]
    public IReadOnlyList<string>? Scopes { get; init; }

    [Description("For a publishable key: the pages it may be used from, each as scheme, host and port, such as https://clinic.example.")]
    public IReadOnlyList<string>? Origins { get; init; }

    [Description("Calls in a minute. Default: 300 for a publishable key, 600 for a secret one.")]
    public int? PerMinute { get; init; }

    [Description("Calls in a day. Default: 20000 for a publishable key, 50000 for a secret one.")]
    public int? PerDay { get; init; }
}
