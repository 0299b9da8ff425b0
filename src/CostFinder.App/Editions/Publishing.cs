using CostFinder.App.Catalog;
using CostFinder.App.Http;
using CostFinder.App.Storage;

namespace CostFinder.App.Editions;

/// <summary>Whether a draft needs the look of a second person before it is published.</summary>
public sealed record PublishingOptions(bool SecondPerson);

/// <summary>Makes an edition of a draft and moves the pointer to it, or puts an older edition back. Both are noted before and after.</summary>
public sealed class Publishing(
    IEditionStore editions, Drafts drafts, EditionFiles files, AuditTrail audit, CatalogSource source, ReadyCatalogs ready, PublishingOptions options, TimeProvider clock)
{
    /// <summary>The draft held against its templates and everything it will live beside.</summary>
    public async Task<(IReadOnlyList<EditionFinding> Findings, FactCatalog? Catalog)> CheckAsync(Draft draft, CancellationToken cancellationToken)
    {
        var content = await drafts.ContentAsync(draft, cancellationToken);
        var all = await files.AllWithAsync(draft.Subject, content, cancellationToken);
        var (findings, catalog) = EditionCheck.Check(draft.Subject, all);
        if (catalog is null)
            return (findings, null);
        var before = await files.AllWithAsync(draft.Subject, await files.GetAsync(draft.Subject, draft.BaseEditionId, cancellationToken), cancellationToken);
        var lint = EditionCheck.Lint(before, all, Today.In(clock));
        return (lint, lint.All(finding => finding.IsWarning) ? catalog : null);
    }

    /// <exception cref="EditClashException">The draft is at another revision.</exception>
    /// <exception cref="EditRefusedException">The draft has findings, changes nothing, lacks a second person's look, or another edition was published since.</exception>
    public async Task<Draft> PublishAsync(string draftId, int revision, string note, string by, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(draftId, cancellationToken) ?? throw new EditRefusedException("unknown-draft", "There is no such draft.");
        if (draft.Revision != revision)
            throw new EditClashException(draft.Revision);
        if (draft.State != DraftState.Open)
            throw new EditRefusedException("draft-closed", $"The draft is {Words.Of(draft.State)}. Make a new one.");
        if (options.SecondPerson && !IsLookedOver(draft, by))
            throw new EditRefusedException("second-person", "Somebody who changed nothing in this draft has to approve it as it stands now.");
        var (findings, catalog) = await CheckAsync(draft, cancellationToken);
        if (catalog is null)
            throw new EditRefusedException("has-findings", $"The draft has {findings.Count} findings. Mend them first; the check lists them.");

        var content = await drafts.ContentAsync(draft, cancellationToken);
        // Whoever starts after the pointer has moved finds the catalog ready-made.
        await ready.WriteAsync(await files.AllWithAsync(draft.Subject, content, cancellationToken), catalog, cancellationToken);
        return await PublishCheckedAsync(draft, SeedEdition.Of(draft.Subject, content, catalog), note, by, cancellationToken);
    }

    /// <summary>Writes the edition, moves the pointer and closes the draft. Cut off anywhere, the same again goes on where it was.</summary>
    internal async Task<Draft> PublishCheckedAsync(Draft draft, NewEdition edition, string note, string by, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(draft.Subject, cancellationToken);
        if (draft.BaseEditionId == edition.Id)
            throw new EditRefusedException("no-change", "The draft is the same as the edition it starts from. There is nothing to publish.");
        // When an earlier try was cut off after it had moved the pointer, all that is left is to close the draft.
        if (current?.EditionId != edition.Id)
        {
            if (current?.EditionId != draft.BaseEditionId)
                throw new EditRefusedException("base-moved", "Another edition was published since the draft was made. Rebase the draft and check it again.");
            await editions.WriteAsync(edition, cancellationToken);
            await MoveAsync("publish", draft.Subject, edition.Id, current, note, by, cancellationToken);
        }
        return await drafts.UpdateAsync(
            draft.Id, draft.Revision, open => open with { State = DraftState.Published, PublishedAs = edition.Id }, CancellationToken.None);
    }

    /// <summary>Makes an edition that is in the store current again.</summary>
    /// <exception cref="EditRefusedException">The edition is current already, or somebody else published meanwhile.</exception>
    /// <exception cref="EditionNotWrittenException">There is no such edition.</exception>
    public async Task RollBackAsync(EditionSubject subject, string editionId, string? from, string note, string by, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(subject, cancellationToken);
        if (from is not null && current?.EditionId != from)
            throw new EditRefusedException("base-moved", "Another edition was published meanwhile. Look at it first.");
        if (current?.EditionId == editionId)
            throw new EditRefusedException("no-change", "This edition is current already.");
        await MoveAsync("roll-back", subject, editionId, current, note, by, cancellationToken);
    }

    private async Task MoveAsync(
        string act, EditionSubject subject, string editionId, CurrentEdition? current, string note, string by, CancellationToken cancellationToken)
    {
        var content = new AuditContent(by, act, Words.Of(subject), current?.EditionId, editionId, note, "begun");
        await audit.AppendAsync(content, cancellationToken);
        if (!await editions.PublishAsync(subject, editionId, current, note, by, clock.GetUtcNow(), cancellationToken))
        {
            await audit.AppendAsync(content with { Outcome = "lost-race" }, CancellationToken.None);
            throw new EditRefusedException("base-moved", "Somebody else published at the same moment, and theirs counts. Look at it first.");
        }
        await audit.AppendAsync(content with { Outcome = "done" }, CancellationToken.None);
        await source.RefreshAsync();
    }

    private static bool IsLookedOver(Draft draft, string by) => !draft.Editors.Contains(by)
        || (draft.ApprovedBy is { } approver && draft.ApprovedRevision == draft.Revision && !draft.Editors.Contains(approver));

    private async Task<CurrentEdition?> CurrentAsync(EditionSubject subject, CancellationToken cancellationToken) =>
        (await editions.ReadCurrentAsync(cancellationToken)).FirstOrDefault(current => current.Subject == subject);
}
