using System.ComponentModel;
using CostFinder.App.Access;
using CostFinder.App.Editions;
using CostFinder.App.Storage;
using CostFinder.Core.Dating;

namespace CostFinder.App.Contracts;

public sealed record DraftResponse
{
    public required string Id { get; init; }

    [WordsOf(typeof(EditionSubject))]
    public required string Subject { get; init; }

    [Description("The edition that the changes are made to.")]
    public required string BaseEditionId { get; init; }

    public required string Title { get; init; }

    [WordsOf(typeof(DraftState))]
    public required string State { get; init; }

    [Description("Send it as If-Match with every change. It is also the ETag.")]
    public required int Revision { get; init; }

    public required int Changes { get; init; }

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required IReadOnlyList<string> Editors { get; init; }

    [Description("Who looked it over as it stands now; null when nobody did.")]
    public required string? ApprovedBy { get; init; }

    [Description("The edition that it became.")]
    public required string? PublishedAs { get; init; }
}

public sealed record DraftListResponse(IReadOnlyList<DraftResponse> Drafts, string? NextCursor);

public sealed record TableListResponse(IReadOnlyList<TableResponse> Tables);

public sealed record TableResponse(string Table, string Path, string Key, IReadOnlyList<TableColumnResponse> Columns);

public sealed record TableColumnResponse(string Name, string Means, string Pattern, bool Required);

public sealed record RowResponse(string Row, IReadOnlyDictionary<string, string> Cells);

public sealed record RowListResponse(IReadOnlyList<RowResponse> Rows, string? NextCursor);

public sealed record DocumentListResponse([property: Description("Paths such as programs/medicaid.")] IReadOnlyList<string> Documents);

public sealed record CheckResponse(
    [property: Description("Whether the draft can be published.")] bool Passed, IReadOnlyList<FindingResponse> Findings);

public sealed record FindingResponse(
    string Path, long? Line, string? Column, string Code, string Message,
    [property: Description("error, or warning: something to look at that keeps nothing from being published.")] string Severity);

public sealed record DifferenceResponse(
    string From, string To, int Total,
    [property: Description("At most a thousand, in the order of paths and keys.")] IReadOnlyList<ChangeResponse> Changes);

public sealed record ChangeResponse(
    [property: WordsOf(typeof(DifferenceKind))] string Kind, string Path, string? Row, IReadOnlyList<ValueChangeResponse> Values);

public sealed record ValueChangeResponse(string Field, string? From, string? To);

public sealed record PreviewResponse
{
    public required int Regions { get; init; }

    [Description("Regions in which the typical price of a visit moves for some treatment.")]
    public required int RegionsMoved { get; init; }

    [Description("The largest moves first, at most a hundred.")]
    public required IReadOnlyList<RegionMoveResponse> RegionMoves { get; init; }

    public required int Profiles { get; init; }

    public required int ProfilesMoved { get; init; }

    [Description("Every standard profile whose total or verdicts move, the largest first.")]
    public required IReadOnlyList<ProfileMoveResponse> ProfileMoves { get; init; }
}

public sealed record RegionMoveResponse(RegionResponse Region, string Treatment, decimal? Before, decimal? After, decimal? ChangePercent);

public sealed record ProfileMoveResponse(
    string Profile, decimal? Before, decimal? After, decimal? ChangePercent, IReadOnlyList<VerdictMoveResponse> Verdicts);

public sealed record VerdictMoveResponse(string ProgramId, string? Before, string? After);

public sealed record EditionListResponse(string? Current, IReadOnlyList<EditionResponse> Editions);

public sealed record EditionResponse(
    string Id, bool Complete, bool Pinned, DateTimeOffset WrittenAt,
    [property: Description("When it last became current; null when it never did.")] DateTimeOffset? PublishedAt, int Providers, int Prices, int Documents);

public sealed record EditionExport(
    [property: WordsOf(typeof(EditionSubject))] string Subject, string EditionId, IReadOnlyList<ExportedFile> Files);

public sealed record ExportedFile(string Path, string Text);

public sealed record ImportResponse
{
    public required string Id { get; init; }

    public required string DraftId { get; init; }

    public required string Table { get; init; }

    [WordsOf(typeof(ImportMode))]
    public required string Mode { get; init; }

    public required bool DryRun { get; init; }

    [WordsOf(typeof(ImportState))]
    public required string State { get; init; }

    public required long Bytes { get; init; }

    public required long BytesChecked { get; init; }

    public required long Rows { get; init; }

    public required long FindingCount { get; init; }

    [Description("The first 300 findings in the order of lines.")]
    public required IReadOnlyList<FindingResponse> Findings { get; init; }
}

public sealed record AuditListResponse(IReadOnlyList<AuditEntryResponse> Entries, string? NextCursor);

public sealed record AuditEntryResponse(
    long Number, DateTimeOffset At, string By, string Act, string? Target, string? From, string? To, string? Why, string? Outcome,
    [property: Description("Over this line and the hash of the line before.")] string Hash);

public sealed record AuditVerdictResponse(
    bool Whole, long Entries, [property: Description("Keep it elsewhere: with it, a trail that was cut is found out.")] string HeadHash,
    long? FirstFault, string? Fault);

public sealed record KeyListResponse(IReadOnlyList<KeyResponse> Keys, string? NextCursor);

public sealed record KeyResponse
{
    public required string Id { get; init; }

    public required string Owner { get; init; }

    [WordsOf(typeof(KeyKind))]
    public required string Kind { get; init; }

    [WordsOf(typeof(KeyMode))]
    public required string Mode { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required IReadOnlyList<string> Origins { get; init; }

    public required int PerMinute { get; init; }

    public required int PerDay { get; init; }

    [Description("The numbers of the secrets that work, at most two.")]
    public required IReadOnlyList<KeySecretResponse> Secrets { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset? RevokedAt { get; init; }

    [Description("The day of the last use; null when it was never used.")]
    public required DateOnly? LastUsedOn { get; init; }
}

public sealed record KeySecretResponse(int Number, DateTimeOffset CreatedAt);

public sealed record NewSecretResponse(KeyResponse Key, [property: Description("Shown once and kept as a hash: write it down now. Null when the answer is given again.")] string? Secret);

public sealed record HousekeepingResponse(
    int EditionsRemoved, int ImportsRemoved, int AnswersForgotten,
    [property: Description("Facts whose day of review has passed, or comes within thirty days.")] IReadOnlyList<DueFactResponse> Due,
    [property: Description("How many facts have come to their end.")] int Expired,
    [property: Description("The draft that counts the ages of prices to a later day, when there is one to look at.")] string? DraftId);

public sealed record DueFactResponse(string Path, DateOnly ReviewBy, bool Overdue);

public sealed record ExpiringListResponse(IReadOnlyList<ExpiringFactResponse> Facts);

public sealed record ExpiringFactResponse(
    [property: WordsOf(typeof(ExpiryKind))] string Kind, string Path, string What,
    [property: Description("The first day on which it has come to its end.")] DateOnly Day,
    [property: Description("How many rows it stands for.")] int Rows, bool Ended);
