using System.Collections.Concurrent;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;

namespace CostFinder.App.Editions;

/// <summary>The files of editions and drafts. Neither ever changes, so the few that were read last are kept.</summary>
public sealed class EditionFiles(IEditionStore editions)
{
    private const int MostKept = 8;

    private readonly ConcurrentDictionary<string, FactFiles> _kept = new(StringComparer.Ordinal);

    /// <exception cref="EditionNotWrittenException">There is no such edition.</exception>
    public Task<FactFiles> GetAsync(EditionSubject subject, string editionId, CancellationToken cancellationToken) => KeepAsync(
        $"edition {Words.Of(subject)} {editionId}",
        async () => FactFiles.Unpack(await editions.ReadSnapshotAsync(subject, editionId, cancellationToken)));

    /// <summary>The files of every subject as they are current, with those of one subject in place of its own.</summary>
    public async Task<IReadOnlyDictionary<EditionSubject, FactFiles>> AllWithAsync(
        EditionSubject subject, FactFiles instead, CancellationToken cancellationToken)
    {
        var all = new Dictionary<EditionSubject, FactFiles> { [subject] = instead };
        foreach (var current in (await editions.ReadCurrentAsync(cancellationToken)).Where(current => current.Subject != subject))
            all[current.Subject] = await GetAsync(current.Subject, current.EditionId, cancellationToken);
        return all;
    }

    internal async Task<FactFiles> KeepAsync(string key, Func<Task<FactFiles>> read)
    {
        if (_kept.TryGetValue(key, out var kept))
            return kept;
        var files = await read();
        while (_kept.Count >= MostKept && _kept.Keys.FirstOrDefault() is { } other)
            _kept.TryRemove(other, out _);
        return _kept[key] = files;
    }
}
