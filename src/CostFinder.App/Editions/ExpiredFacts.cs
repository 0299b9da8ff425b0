using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Dating;

namespace CostFinder.App.Editions;

/// <summary>What has come to its end: every fact that has or soon will, and the draft that was prepared about old prices, if there is one.</summary>
public sealed record ExpiryReport(IReadOnlyList<ExpiringFact> Facts, string? DraftId);

/// <summary>How far expired facts were noted in the audit trail, and the draft that was last prepared with the day it counts ages to.</summary>
public sealed record ExpiryNotes(DateOnly? NotedUntil = null, string? DraftId = null, DateOnly? CountedTo = null);

/// <summary>
/// Watches facts come to their end. An edition never changes by itself: its prices age only to the day that its rules name. So
/// what has expired is noted in the audit trail, and when prices have passed a limit of their age since that day, a draft is prepared that
/// counts their ages to today. A person looks at its effect and publishes or discards it. Run twice, or twice at once, there is one draft.
/// </summary>
public sealed partial class ExpiredFacts(
    IEditionStore editions, IRecordStore records, Drafts drafts, EditionFiles files, AuditTrail audit, TimeProvider clock)
{
    /// <summary>Who acts by the clock, as drafts and the audit trail name them.</summary>
    public const string Housekeeping = "housekeeping";

    private const string Rules = "prices/pricing-rules.json";
    private const int MostFilesNamed = 10;

    private DateOnly Today => Http.Today.In(clock);

    /// <summary>When each current fact comes to its end. Nothing as long as a subject was never published.</summary>
    public async Task<IReadOnlyList<ExpiringFact>> ReadAsync(CancellationToken cancellationToken)
    {
        var current = await editions.ReadCurrentAsync(cancellationToken);
        if (current.Count < Enum.GetValues<EditionSubject>().Length)
            return [];
        var all = new List<FactFiles>();
        foreach (var edition in current)
            all.Add(await files.GetAsync(edition.Subject, edition.EditionId, cancellationToken));
        return ExpiryReader.Of(FactFiles.Together(all));
    }

    /// <summary>Notes what has expired since the last time, and prepares or brings along the draft about old prices.</summary>
    public async Task<ExpiryReport> NoteAsync(CancellationToken cancellationToken)
    {
        var facts = await ReadAsync(cancellationToken);
        if (facts.Count == 0)
            return new(facts, null);
        await NoteExpiredAsync(facts, cancellationToken);
        try
        {
            return new(facts, await PrepareAsync([.. facts.Where(fact => fact.Kind is ExpiryKind.ShelfLife or ExpiryKind.Dropped).Select(fact => fact.Day)], cancellationToken));
        }
        catch (EditClashException)
        {
            // Somebody, or another run, is at the same draft at this moment; what is then left to do is done the next time.
            return new(facts, (await NotesAsync(cancellationToken)).Notes.DraftId);
        }
    }

    private async Task NoteExpiredAsync(IReadOnlyList<ExpiringFact> facts, CancellationToken cancellationToken)
    {
        var (notes, version) = await NotesAsync(cancellationToken);
        var expired = facts.Where(fact => fact.Day <= Today && !(fact.Day <= notes.NotedUntil)).ToList();
        if (expired.Count > 0)
            await audit.AppendAsync(
                new(Housekeeping, "facts-expired", Named(expired), notes.NotedUntil?.ToString("O", CultureInfo.InvariantCulture), Today.ToString("O", CultureInfo.InvariantCulture), Counted(expired), "done"), cancellationToken);
        if (notes.NotedUntil != Today)
            await KeepAsync(notes with { NotedUntil = Today }, version, cancellationToken);
    }

    /// <summary>The files with the most of them first.</summary>
    private static string Named(List<ExpiringFact> expired)
    {
        var names = expired.GroupBy(fact => fact.FileName).OrderByDescending(file => file.Count()).ThenBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key).ToList();
        return string.Join(", ", names.Take(MostFilesNamed)) + (names.Count > MostFilesNamed ? $" and {names.Count - MostFilesNamed} more" : "");
    }

    private static string Counted(List<ExpiringFact> expired) =>
        string.Join(", ", expired.GroupBy(fact => fact.Kind).OrderBy(kind => kind.Key).Select(kind => $"{Words.Of(kind.Key)}: {kind.Count()}"));

    /// <summary>The draft that waits for a person, if any, after it was made or brought along. <paramref name="ends"/>: when prices pass a limit of their age.</summary>
    private async Task<string?> PrepareAsync(List<DateOnly> ends, CancellationToken cancellationToken)
    {
        var (notes, version) = await NotesAsync(cancellationToken);
        var current = (await editions.ReadCurrentAsync(cancellationToken)).Single(edition => edition.Subject == EditionSubject.Prices).EditionId;
        var rules = (await files.GetAsync(EditionSubject.Prices, current, cancellationToken)).Get(Rules);
        var aged = PricingRulesReader.Read(rules).AgedTo;
        var draft = notes.DraftId is { } id ? await drafts.FindAsync(id, cancellationToken) : null;
        if (draft is { State: DraftState.Open } && draft.Editors.Any(editor => editor != Housekeeping))
            return draft.Id; // A person works on it.
        if (draft is { State: DraftState.Open } && draft.BaseEditionId != current)
        {
            await drafts.UpdateAsync(draft.Id, draft.Revision, open => open with { State = DraftState.Discarded }, cancellationToken);
            await NoteDraftAsync("discard-draft", draft, cancellationToken);
            notes = notes with { CountedTo = null };
        }
        var isOpen = draft is { State: DraftState.Open } && draft.BaseEditionId == current;
        var isCutOff = notes.DraftId is not null && draft is null;
        var counted = notes.CountedTo > aged && !isCutOff ? notes.CountedTo.Value : aged;
        if (!ends.Any(day => counted < day && day <= Today) && !(isOpen && draft!.Changes == 0))
            return isOpen ? draft!.Id : null;
        if (!isOpen && !isCutOff)
        {
            notes = notes with { DraftId = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N") };
            draft = null;
        }
        if (!await KeepAsync(notes with { CountedTo = Today }, version, cancellationToken))
            return (await NotesAsync(cancellationToken)).Notes.DraftId; // Another run has begun the same.
        if (draft is null)
        {
            draft = await drafts.CreateAsync(EditionSubject.Prices, $"Ages of prices counted to {Today:O}", Housekeeping, cancellationToken, notes.DraftId);
            await NoteDraftAsync("create-draft", draft, cancellationToken);
        }
        await drafts.ChangeAsync(draft.Id, draft.Revision, new()
        {
            Id = $"counted-to-{Today:O}",
            Kind = DraftChangeKind.PutDocument,
            Path = Rules,
            Json = Ages().Replace(Encoding.UTF8.GetString(rules.Content), $"$1,\n  \"agesCountedTo\": \"{Today:O}\"", 1),
            By = Housekeeping,
            At = clock.GetUtcNow(),
        }, cancellationToken);
        return draft.Id;
    }

    private async Task NoteDraftAsync(string act, Draft draft, CancellationToken cancellationToken) =>
        await audit.AppendAsync(new(Housekeeping, act, draft.Id, draft.BaseEditionId, null, draft.Title, "done"), cancellationToken);

    private async Task<(ExpiryNotes Notes, string? Version)> NotesAsync(CancellationToken cancellationToken) =>
        await records.FindAsync(Housekeeping, Housekeeping, cancellationToken) is { } record
            ? (JsonSerializer.Deserialize(record.Text, EditionsJson.Default.ExpiryNotes)!, record.Version)
            : (new(), null);

    private async Task<bool> KeepAsync(ExpiryNotes notes, string? version, CancellationToken cancellationToken)
    {
        var record = new StoredRecord(Housekeeping, Housekeeping, JsonSerializer.Serialize(notes, EditionsJson.Default.ExpiryNotes));
        return (version is null ? await records.AddAsync(record, cancellationToken) : await records.ReplaceAsync(record, version, cancellationToken)) is not null;
    }

    [GeneratedRegex("""("gatheredUntil"\s*:\s*"[0-9-]{10}")(\s*,\s*"agesCountedTo"\s*:\s*"[0-9-]{10}")?""")]
    private static partial Regex Ages();
}
