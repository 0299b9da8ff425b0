using System.Runtime.CompilerServices;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;

namespace CostFinder.App.Editions;

/// <summary>
/// Drafts in the store. A change is written first and becomes part of the draft when the draft itself is moved on to it, in one guarded
/// write: a change is in the draft whole or not at all.
/// </summary>
public sealed class Drafts(IEditionStore editions, IRecordStore records, EditionFiles files, TimeProvider clock)
{
    private const string Partition = "drafts";
    private const int MostChanges = 10_000;

    /// <summary>Begins a draft. An <paramref name="id"/> names it ahead, so that who was cut off can go on: when there is one with it, that is the answer.</summary>
    /// <exception cref="EditRefusedException">Nothing of that subject was published yet.</exception>
    public async Task<Draft> CreateAsync(EditionSubject subject, string title, string by, CancellationToken cancellationToken, string? id = null)
    {
        var current = (await editions.ReadCurrentAsync(cancellationToken)).FirstOrDefault(edition => edition.Subject == subject)
            ?? throw new EditRefusedException("nothing-published", $"No edition of {Words.Of(subject)} is published yet.");
        var draft = new Draft
        {
            Id = id ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            Subject = subject,
            BaseEditionId = current.EditionId,
            Title = title,
            CreatedBy = by,
            CreatedAt = clock.GetUtcNow(),
        };
        return await records.AddAsync(new(Partition, draft.Id, JsonSerializer.Serialize(draft, EditionsJson.Default.Draft)), cancellationToken) is null
            ? (await FindAsync(draft.Id, cancellationToken))!
            : draft;
    }

    public async Task<Draft?> FindAsync(string id, CancellationToken cancellationToken) =>
        await records.FindAsync(Partition, id, cancellationToken) is { } record ? Read(record) : null;

    /// <summary>Every draft, the oldest first; ids begin with their time.</summary>
    public async IAsyncEnumerable<Draft> ListAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in records.ListAsync(Partition, after, cancellationToken))
            yield return Read(record);
    }

    /// <summary>Adds a change to the chain. One with an id that the chain already has is there already, and nothing happens.</summary>
    /// <exception cref="EditClashException">The draft is at another revision than <paramref name="revision"/>.</exception>
    /// <exception cref="EditRefusedException">The draft is not open, or the change does not fit it.</exception>
    public async Task<Draft> ChangeAsync(string draftId, int revision, DraftChange change, CancellationToken cancellationToken)
    {
        var (draft, version) = await OpenAsync(draftId, revision, cancellationToken);
        if (draft.Changes >= MostChanges)
            throw new EditRefusedException("too-many-changes", $"A draft takes {MostChanges} changes. Publish it, or import the rows from a file.");
        if (change.Kind != DraftChangeKind.ReplaceEdition && !FactFolders.Of(draft.Subject).Contains(change.Path.Split('/')[0]))
            throw new EditRefusedException("other-subject", $"A draft of {Words.Of(draft.Subject)} has the folders {string.Join(", ", FactFolders.Of(draft.Subject))}.");
        var linked = change with { Previous = draft.LastChange };
        var key = $"{linked.Id}-{draft.Revision}";
        await records.AddAsync(
            new(ChangesOf(draftId), key, JsonSerializer.Serialize(linked with { Id = key }, EditionsJson.Default.DraftChange)), cancellationToken);
        return await MoveAsync(
            draft with { LastChange = key, Changes = draft.Changes + 1, Editors = [.. draft.Editors.Append(change.By).Distinct(StringComparer.Ordinal)] },
            version, cancellationToken);
    }

    /// <summary>Changes the draft itself: its state, who looked it over, what it starts from.</summary>
    /// <exception cref="EditClashException">The draft is at another revision than <paramref name="revision"/>.</exception>
    /// <exception cref="EditRefusedException">The draft is not open.</exception>
    public async Task<Draft> UpdateAsync(string draftId, int revision, Func<Draft, Draft> update, CancellationToken cancellationToken)
    {
        var (draft, version) = await OpenAsync(draftId, revision, cancellationToken);
        return await MoveAsync(update(draft), version, cancellationToken);
    }

    /// <summary>The changes of a draft in their order.</summary>
    public async Task<IReadOnlyList<DraftChange>> ChangesAsync(Draft draft, CancellationToken cancellationToken)
    {
        if (draft.LastChange is null)
            return [];
        var written = new Dictionary<string, DraftChange>(StringComparer.Ordinal);
        await foreach (var record in records.ListAsync(ChangesOf(draft.Id), after: null, cancellationToken))
            written[record.Key] = JsonSerializer.Deserialize(record.Text, EditionsJson.Default.DraftChange)!;
        var chain = new List<DraftChange>(draft.Changes);
        for (var id = draft.LastChange; id is not null; id = chain[^1].Previous)
        {
            chain.Add(written.GetValueOrDefault(id)
                ?? throw new DamagedStoreException($"The draft {draft.Id}", $"its change {id} is missing", "Discard the draft and make a new one"));
        }
        chain.Reverse();
        return chain;
    }

    /// <summary>All files of the draft as they would be published.</summary>
    /// <exception cref="EditRefusedException">A change does not fit the files it is made to.</exception>
    public async Task<FactFiles> ContentAsync(Draft draft, CancellationToken cancellationToken)
    {
        var changes = await ChangesAsync(draft, cancellationToken);
        var start = await files.GetAsync(draft.Subject, draft.BaseEditionId, cancellationToken);
        if (changes.Count == 0)
            return start;
        return await files.KeepAsync($"draft {draft.Id} {draft.LastChange} {draft.BaseEditionId}", async () =>
        {
            var imports = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var importId in changes.Select(change => change.ImportId).OfType<string>())
                imports[importId] = await ImportPieces.ReadAsync(records, importId, cancellationToken);
            return DraftContent.Apply(start, changes, imports);
        });
    }

    internal static string ChangesOf(string draftId) => $"draft-changes {draftId}";

    private async Task<(Draft Draft, string Version)> OpenAsync(string draftId, int revision, CancellationToken cancellationToken)
    {
        var record = await records.FindAsync(Partition, draftId, cancellationToken)
            ?? throw new EditRefusedException("unknown-draft", "There is no such draft.");
        var draft = Read(record);
        if (draft.Revision != revision)
            throw new EditClashException(draft.Revision);
        if (draft.State != DraftState.Open)
            throw new EditRefusedException("draft-closed", $"The draft is {Words.Of(draft.State)}. Make a new one.");
        return (draft, record.Version!);
    }

    private async Task<Draft> MoveAsync(Draft draft, string version, CancellationToken cancellationToken)
    {
        var moved = draft with { Revision = draft.Revision + 1 };
        var text = JsonSerializer.Serialize(moved, EditionsJson.Default.Draft);
        if (await records.ReplaceAsync(new(Partition, draft.Id, text), version, cancellationToken) is not null)
            return moved;
        throw new EditClashException((await FindAsync(draft.Id, cancellationToken))?.Revision ?? moved.Revision);
    }

    private static Draft Read(StoredRecord record) => JsonSerializer.Deserialize(record.Text, EditionsJson.Default.Draft)!;
}
