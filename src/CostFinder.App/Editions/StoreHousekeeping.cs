using System.Text.Json;
using CostFinder.App.Http;
using CostFinder.App.Storage;
using CostFinder.Core.Dating;

namespace CostFinder.App.Editions;

/// <summary>How long what is no longer needed is kept, from <c>CostFinder:Keep</c>.</summary>
public sealed record HousekeepingOptions(int EditionDays, int Editions, int ImportDays)
{
    public static HousekeepingOptions Of(IConfiguration configuration)
    {
        var keep = configuration.GetSection("CostFinder:Keep");
        return new(keep.GetValue("EditionDays", 400), keep.GetValue("Editions", 20), keep.GetValue("ImportDays", 14));
    }
}

/// <summary>A fact whose source has to be looked at again by a day.</summary>
public sealed record DueFact(string Path, DateOnly ReviewBy, bool Overdue);

/// <summary>What was removed, what somebody has to look at, how many facts have come to their end, and the draft that was prepared about them.</summary>
public sealed record HousekeepingReport(
    int EditionsRemoved, int ImportsRemoved, int AnswersForgotten, IReadOnlyList<DueFact> Due, int Expired, string? DraftId);

/// <summary>
/// Removes what nobody needs any more: editions beyond their time, never the current, pinned or latest ones; files of imports whose draft is
/// closed; answers that were kept for repeated requests. Notes which facts have expired. Stopped anywhere, the next run goes on; two at
/// once do no harm.
/// </summary>
public sealed class StoreHousekeeping(
    IEditionStore editions, IRecordStore records, Imports imports, Drafts drafts, ExpiredFacts expiry, HousekeepingOptions options, TimeProvider clock)
{
    private const int WarnDays = 30;

    /// <summary>Where repeated requests keep their answers, and for how long.</summary>
    public const string Answers = "idempotency";

    public static readonly TimeSpan AnswersKept = TimeSpan.FromHours(24);

    public async Task<HousekeepingReport> RunAsync(CancellationToken cancellationToken)
    {
        await imports.ResumeAsync(cancellationToken);
        var removed = 0;
        foreach (var subject in Enum.GetValues<EditionSubject>())
            removed += await RemoveEditionsAsync(subject, cancellationToken);
        await editions.SweepAsync(cancellationToken);
        var (imported, answers) = (await ForgetImportsAsync(cancellationToken), await ForgetAnswersAsync(cancellationToken));
        var (facts, draft) = await expiry.NoteAsync(cancellationToken);
        var today = Today.In(clock);
        return new(removed, imported, answers,
            [.. Expiring.Within(facts.Where(fact => fact.Kind == ExpiryKind.Review), today, WarnDays).Select(fact => new DueFact(fact.FileName, fact.Day, fact.Day < today))],
            facts.Count(fact => fact.Day <= today), draft);
    }

    private async Task<int> RemoveEditionsAsync(EditionSubject subject, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var inUse = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var draft in drafts.ListAsync(after: null, cancellationToken))
        {
            if (draft.Subject == subject && draft.State == DraftState.Open)
                inUse.Add(draft.BaseEditionId);
        }
        var all = await editions.ListEditionsAsync(subject, cancellationToken).ToListAsync(cancellationToken);
        var old = all.Where(edition => edition.Complete).OrderByDescending(edition => edition.PublishedAt ?? edition.WrittenAt).Skip(options.Editions)
            .Concat(all.Where(edition => !edition.Complete));
        var removed = 0;
        foreach (var edition in old.Where(edition => !edition.Pinned && !inUse.Contains(edition.Id)))
        {
            // What was never finished needs no year: a day is longer than any writing takes.
            var since = edition.Complete ? now.AddDays(-options.EditionDays) : now.AddDays(-1);
            if (edition.WrittenAt < since && !(edition.PublishedAt >= since) && await editions.RemoveAsync(subject, edition.Id, since, cancellationToken))
                removed++;
        }
        return removed;
    }

    /// <summary>A staged file is part of its draft, so it stays while the draft is open and until what it became can be rolled back to.</summary>
    private async Task<int> ForgetImportsAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().AddDays(-options.ImportDays);
        var forgotten = 0;
        foreach (var job in await imports.ListAsync(after: null, cancellationToken).Where(job => job.At < since).ToListAsync(cancellationToken))
        {
            var draft = await drafts.FindAsync(job.DraftId, cancellationToken);
            if (draft is { State: DraftState.Open } && job.State is ImportState.Staged or ImportState.Checking)
                continue;
            await imports.ForgetAsync(job.Id, cancellationToken);
            forgotten++;
        }
        return forgotten;
    }

    private async Task<int> ForgetAnswersAsync(CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - AnswersKept;
        var old = new List<string>();
        await foreach (var record in records.ListAsync(Answers, after: null, cancellationToken))
        {
            using var answer = JsonDocument.Parse(record.Text);
            if (answer.RootElement.GetProperty("At").GetDateTimeOffset() < since)
                old.Add(record.Key);
        }
        await records.RemoveAsync(Answers, old, cancellationToken);
        return old.Count;
    }
}
