using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using CostFinder.App.Catalog;
using CostFinder.App.Http;
using CostFinder.App.Storage;
using CostFinder.PriceFiles;

namespace CostFinder.App.Editions;

/// <summary>
/// Files of rows for drafts: received in pieces, checked row by row, and made part of the draft by one change. Until that change nothing of
/// a file is in the draft, and a second run of the same job does not add it again.
/// </summary>
public sealed class Imports(IRecordStore records, Drafts drafts, EditionFiles files, TimeProvider clock)
{
    /// <summary>Stands for all files of an edition at once, as they were exported.</summary>
    public const string WholeEdition = "edition";

    private const string Partition = "imports";

    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();

    /// <exception cref="EditRefusedException">There is no such draft or table, or the draft is not open.</exception>
    public async Task<ImportJob> CreateAsync(
        string draftId, string path, ImportMode mode, bool stage, string by, CancellationToken cancellationToken)
    {
        if (path != WholeEdition)
            await TemplateAsync(draftId, path, cancellationToken);
        var job = new ImportJob
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
            DraftId = draftId,
            Path = path,
            Mode = mode,
            Stage = stage,
            By = by,
            At = clock.GetUtcNow(),
        };
        await records.AddAsync(new(Partition, job.Id, Text(job)), cancellationToken);
        return job;
    }

    public async Task<ImportJob?> FindAsync(string id, CancellationToken cancellationToken) =>
        await records.FindAsync(Partition, id, cancellationToken) is { } record ? Read(record) : null;

    /// <summary>Every import that was not swept up yet, the oldest first.</summary>
    public async IAsyncEnumerable<ImportJob> ListAsync(string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in records.ListAsync(Partition, after, cancellationToken))
            yield return Read(record);
    }

    /// <summary>Takes the file. When it does not come to its end, it is sent again from its beginning.</summary>
    /// <exception cref="EditRefusedException">There is no such import, or its file is here already.</exception>
    public async Task<ImportJob> ReceiveAsync(string id, Stream content, CancellationToken cancellationToken)
    {
        var job = await FindAsync(id, cancellationToken);
        if (job?.State != ImportState.Receiving)
            throw job is null ? Unknown() : new EditRefusedException("already-received", "The file of this import is here already. Make a new import.");
        var bytes = await ImportPieces.WriteAsync(records, id, content, cancellationToken);
        var received = await UpdateAsync(id, one => one with { State = ImportState.Checking, Bytes = bytes }, cancellationToken);
        _waiting.Writer.TryWrite(id);
        return received;
    }

    /// <summary>Makes an import that was only checked part of its draft.</summary>
    /// <exception cref="EditRefusedException">There is no such import, it has findings, or its file is not here.</exception>
    public async Task<ImportJob> StageAsync(string id, CancellationToken cancellationToken)
    {
        var job = await UpdateAsync(id, one => one.State switch
        {
            ImportState.Checked => one with { State = ImportState.Checking, Stage = true },
            ImportState.Checking or ImportState.Staged => one with { Stage = true },
            ImportState.Refused => throw new EditRefusedException("has-findings", "The file has findings. Mend it and make a new import."),
            _ => throw new EditRefusedException("not-received", "Send the file first."),
        }, cancellationToken);
        _waiting.Writer.TryWrite(id);
        return job;
    }

    /// <summary>Does what is left to do of an import: checks its file, and makes it part of the draft when that was asked for.</summary>
    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { State: ImportState.Checking } job)
            return;
        var findings = new List<Finding>();
        var count = 0L;
        var rows = 0L;
        var content = new MemoryStream(await ImportPieces.ReadAsync(records, id, cancellationToken), writable: false);
        if (job.Path == WholeEdition)
        {
            foreach (var finding in await FindingsOfEditionAsync(job, content.ToArray(), cancellationToken))
                Note(finding);
        }
        else
        {
            var (template, lint) = await RulesAsync(job, cancellationToken);
            var reading = new TableReading(template, Note);
            var noted = clock.GetTimestamp();
            foreach (var row in reading.Read(content))
            {
                lint?.Add(row);
                rows = reading.Rows;
                if (clock.GetElapsedTime(noted) < BetweenNotes)
                    continue;
                noted = clock.GetTimestamp();
                await UpdateAsync(id, one => one with { Rows = rows, BytesChecked = content.Position, FindingCount = count }, cancellationToken);
            }
            rows = reading.Rows;
            foreach (var finding in lint?.Findings(() => new TableReading(template, _ => { }).Read(Again(content))) ?? [])
                Note(finding);
        }
        if (count == 0 && job.Stage)
            await AddToDraftAsync(job, cancellationToken);
        var asked = job.Stage;
        await UpdateAsync(id, one => one with
        {
            // Staging that was asked for while this run was checking only is left to the next run.
            State = count > 0 ? ImportState.Refused : asked ? ImportState.Staged : one.Stage ? ImportState.Checking : ImportState.Checked,
            Rows = rows,
            BytesChecked = one.Bytes,
            FindingCount = count,
            Findings = [.. findings.OrderBy(finding => finding.Line)],
        }, cancellationToken);

        static MemoryStream Again(MemoryStream content)
        {
            content.Position = 0;
            return content;
        }

        void Note(Finding finding)
        {
            if (count++ < ImportJob.MostListed)
                findings.Add(finding);
        }
    }

    /// <summary>Runs whatever an earlier process left unfinished.</summary>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        await foreach (var job in ListAsync(after: null, cancellationToken))
        {
            if (job.State == ImportState.Checking)
                await RunAsync(job.Id, cancellationToken);
        }
    }

    internal async Task QueueUnfinishedAsync(CancellationToken cancellationToken)
    {
        await foreach (var job in ListAsync(after: null, cancellationToken))
        {
            if (job.State == ImportState.Checking)
                _waiting.Writer.TryWrite(job.Id);
        }
    }

    internal IAsyncEnumerable<string> WaitingAsync(CancellationToken cancellationToken) => _waiting.Reader.ReadAllAsync(cancellationToken);

    internal async Task ForgetAsync(string id, CancellationToken cancellationToken)
    {
        var pieces = new List<string>();
        await foreach (var piece in records.ListAsync(ImportPieces.Partition(id), after: null, cancellationToken))
            pieces.Add(piece.Key);
        await records.RemoveAsync(ImportPieces.Partition(id), pieces, cancellationToken);
        await records.RemoveAsync(Partition, [id], cancellationToken);
    }

    private async Task AddToDraftAsync(ImportJob job, CancellationToken cancellationToken)
    {
        while (true)
        {
            var draft = await drafts.FindAsync(job.DraftId, cancellationToken) ?? throw UnknownDraft();
            if ((await drafts.ChangesAsync(draft, cancellationToken)).Any(change => change.ImportId == job.Id))
                return;
            try
            {
                await drafts.ChangeAsync(draft.Id, draft.Revision, new()
                {
                    Id = job.Id,
                    Kind = job.Path == WholeEdition ? DraftChangeKind.ReplaceEdition : job.Mode == ImportMode.Merge ? DraftChangeKind.MergeRows : DraftChangeKind.ReplaceTable,
                    Path = job.Path,
                    ImportId = job.Id,
                    By = job.By,
                    At = clock.GetUtcNow(),
                }, cancellationToken);
                return;
            }
            catch (EditClashException)
            {
                // Somebody else changed the draft; the rows do not depend on what they changed.
            }
        }
    }

    /// <summary>The template of the table, and the rules of consistency that its rows are held against.</summary>
    private async Task<(TableTemplate Template, ImportLint? Lint)> RulesAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var template = await TemplateAsync(job.DraftId, job.Path, cancellationToken);
        var (draft, all) = await DraftAsync(job, cancellationToken);
        return (template, ImportLint.Of(template, all[draft.Subject], all.GetValueOrDefault(EditionSubject.Prices), job.Mode == ImportMode.Replace, Today.In(clock)));
    }

    private async Task<(Draft Draft, IReadOnlyDictionary<EditionSubject, FactFiles> All)> DraftAsync(ImportJob job, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(job.DraftId, cancellationToken) ?? throw UnknownDraft();
        return (draft, await files.AllWithAsync(draft.Subject, await drafts.ContentAsync(draft, cancellationToken), cancellationToken));
    }

    /// <summary>What keeps an exported edition from being this one, and what the rules of consistency find in it and not in the draft.</summary>
    private async Task<IEnumerable<Finding>> FindingsOfEditionAsync(ImportJob job, byte[] content, CancellationToken cancellationToken)
    {
        var (draft, all) = await DraftAsync(job, cancellationToken);
        List<Finding> unreadable = [.. EditionExports.FindingsOf(draft.Subject, content)];
        if (unreadable.Count > 0)
            return unreadable;
        var sent = new Dictionary<EditionSubject, FactFiles>(all) { [draft.Subject] = EditionExports.Read(content) };
        var (findings, catalog) = EditionCheck.Check(draft.Subject, sent);
        return (catalog is null ? findings : EditionCheck.Lint(all, sent, Today.In(clock)).Where(finding => !finding.IsWarning))
            .Select(finding => new Finding(finding.Line ?? 1, finding.Column, finding.Code, $"{finding.Path}: {finding.Message}"));
    }

    private async Task<TableTemplate> TemplateAsync(string draftId, string path, CancellationToken cancellationToken)
    {
        var draft = await drafts.FindAsync(draftId, cancellationToken) ?? throw UnknownDraft();
        return TableTemplates.Find(await drafts.ContentAsync(draft, cancellationToken), path) is { Key.Count: 1 } template
            ? template
            : throw new EditRefusedException("unknown-table", "There is no such table in the draft. The templates are listed with the draft.");
    }

    private async Task<ImportJob> UpdateAsync(string id, Func<ImportJob, ImportJob> update, CancellationToken cancellationToken)
    {
        while (true)
        {
            var record = await records.FindAsync(Partition, id, cancellationToken) ?? throw Unknown();
            var job = update(Read(record));
            if (await records.ReplaceAsync(record with { Text = Text(job) }, record.Version!, cancellationToken) is not null)
                return job;
        }
    }

    private static EditRefusedException Unknown() => new("unknown-import", "There is no such import.");

    private static EditRefusedException UnknownDraft() => new("unknown-draft", "There is no such draft.");

    private static string Text(ImportJob job) => JsonSerializer.Serialize(job, ImportJson.Default.ImportJob);

    private static ImportJob Read(StoredRecord record) => JsonSerializer.Deserialize(record.Text, ImportJson.Default.ImportJob)!;
}
