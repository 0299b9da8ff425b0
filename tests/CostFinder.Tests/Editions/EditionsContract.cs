using System.Text;
using CostFinder.App.Catalog;
using CostFinder.App.Editions;
using CostFinder.App.Storage;
using CostFinder.Core.Pricing;
using CostFinder.Tests.Storage;

namespace CostFinder.Tests.Editions;

/// <summary>The work of an admin from draft to edition, on every store.</summary>
public abstract partial class EditionsContract : IAsyncLifetime
{
    private const string Prices = "prices/prices.csv";

    internal CountedReads Counted { get; } = new();

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal abstract Task<EditionsDesk> OpenAsync(bool secondPerson = false);

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public virtual ValueTask DisposeAsync()
    {
        Counted.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_draft_becomes_an_edition_that_readers_see_whole_and_an_older_one_comes_back()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var before = await desk.Source.GetAsync(Cancel);
        var draft = await desk.WithClinicAsync(await desk.DraftAsync());
        Assert.Equal(2, draft.Changes);
        Assert.DoesNotContain((await desk.Publishing.CheckAsync(draft, Cancel)).Findings, finding => !finding.IsWarning);
        Assert.Equal(before.Editions, (await desk.Source.GetAsync(Cancel)).Editions); // nobody sees a draft

        var published = await desk.Publishing.PublishAsync(draft.Id, draft.Revision, "A clinic in Austin", "ana", Cancel);

        var after = await desk.Source.GetAsync(Cancel);
        Assert.Equal((DraftState.Published, after.Editions.Prices.EditionId), (published.State, published.PublishedAs));
        Assert.Equal(48_000, NamedIn("TX", after)["hill-clinic-tx.session"].Low.Cents);
        Assert.Equal(published.PublishedAs, (await desk.Drafts.ContentAsync(published, Cancel)).ContentId());

        await desk.Publishing.RollBackAsync(EditionSubject.Prices, before.Editions.Prices.EditionId, published.PublishedAs, "A mistake", "bea", Cancel);
        Assert.Equal(before.Editions.Prices.EditionId, (await desk.Source.GetAsync(Cancel)).Editions.Prices.EditionId);
        Assert.Equal(
            ["publish begun ana", "publish done ana", "roll-back begun bea", "roll-back done bea"],
            await desk.Audit.ListAsync(0, Cancel).Select(entry => $"{entry.Content.Act} {entry.Content.Outcome} {entry.Content.By}").ToListAsync(Cancel));
    }

    /// <summary>The prices that readers are shown there, by id.</summary>
    private static Dictionary<string, PublishedPrice> NamedIn(string region, FactCatalog catalog) => catalog.Facts.Prices
        .ProvidersNear(catalog.Facts.Places.LadderOf(region), "iv-ketamine", int.MaxValue).SelectMany(near => near.Prices).ToDictionary(price => price.Id);

    [Fact]
    public async Task Who_saw_an_older_revision_changes_nothing()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync();
        var newer = await desk.WithClinicAsync(draft);

        var clash = await Assert.ThrowsAsync<EditClashException>(() => desk.WithClinicAsync(draft));
        Assert.Equal(3, clash.Current);
        await Assert.ThrowsAsync<EditClashException>(() => desk.Publishing.PublishAsync(draft.Id, 1, "late", "ana", Cancel));
        Assert.Equivalent(newer, await desk.Drafts.FindAsync(draft.Id, Cancel));
    }

    [Fact]
    public async Task Of_two_who_change_a_draft_at_once_one_wins()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync();
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            try
            {
                await desk.PutAsync(draft, "prices/providers.csv", $"clinic-{number}", new() { ["name"] = "Clinic" });
                return 1;
            }
            catch (EditClashException)
            {
                return 0;
            }
        }));
        Assert.Equal(1, tries.Sum());
        Assert.Single(await desk.Drafts.ChangesAsync((await desk.Drafts.FindAsync(draft.Id, Cancel))!, Cancel));
    }

    [Fact]
    public async Task Every_fault_of_a_draft_is_a_finding_and_keeps_it_from_being_published()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.WithClinicAsync(await desk.DraftAsync());
        draft = await desk.PutAsync(draft, Prices, "a.b", EditionsDesk.PriceCells("hill-clinic-tx", "1.5"));
        draft = await desk.PutAsync(draft, Prices, "a.c", new(EditionsDesk.PriceCells("hill-clinic-tx", "500.00")) { ["as_of"] = "2026-02-31", ["note"] = "=1+1" });

        var (findings, catalog) = await desk.Publishing.CheckAsync(draft, Cancel);

        Assert.Null(catalog);
        Assert.Equal(
            ["bad-date as_of", "bad-number high", "bad-number low", "formula note"],
            findings.Select(finding => $"{finding.Code} {finding.Column}").Order(StringComparer.Ordinal));
        var refused = await Assert.ThrowsAsync<EditRefusedException>(() => desk.Publishing.PublishAsync(draft.Id, draft.Revision, "n", "ana", Cancel));
        Assert.Equal("has-findings", refused.Code);
    }

    [Fact]
    public async Task A_price_of_nobody_and_low_above_high_are_found()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.PutAsync(await desk.DraftAsync(), Prices, "nobody.session", EditionsDesk.PriceCells("nobody", "500.00"));
        draft = await desk.PutAsync(draft, Prices, "nobody.other", new(EditionsDesk.PriceCells("nobody", "500.00")) { ["low"] = "500.01" });
        var (findings, _) = await desk.Publishing.CheckAsync(draft, Cancel);
        Assert.Equal(["low-above-high", "unknown-provider", "unknown-provider"], findings.Select(finding => finding.Code).Order());
        Assert.All(findings, finding => Assert.True(finding is { Path: Prices, Line: > 400 }));
    }

    [Fact]
    public async Task What_contradicts_common_sense_is_found_in_what_was_changed()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.WithClinicAsync(await desk.DraftAsync(), "480000.00");
        var (findings, catalog) = await desk.Publishing.CheckAsync(draft, Cancel);
        Assert.Null(catalog);
        Assert.Contains(findings, finding => finding is { Path: Prices, IsWarning: false });
    }

    [Fact]
    public async Task Every_damaged_program_is_found_and_not_only_the_first()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync(EditionSubject.Programs);
        draft = await desk.PutDocumentAsync(draft, "programs/one.json", "{}");
        draft = await desk.PutDocumentAsync(draft, "payment-plans/two.json", "not json");
        var (findings, _) = await desk.Publishing.CheckAsync(draft, Cancel);
        Assert.Equal(["payment-plans/two.json", "programs/one.json"], findings.Select(finding => finding.Path).Order());
    }

    [Fact]
    public async Task A_draft_of_an_edition_that_is_no_longer_current_is_not_published_until_it_is_rebased()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var (one, other) = (await desk.WithClinicAsync(await desk.DraftAsync()), await desk.WithClinicAsync(await desk.DraftAsync(), id: "lake-clinic-tx"));
        var first = await desk.Publishing.PublishAsync(one.Id, one.Revision, "first", "ana", Cancel);
        var refused = await Assert.ThrowsAsync<EditRefusedException>(() => desk.Publishing.PublishAsync(other.Id, other.Revision, "second", "ana", Cancel));
        Assert.Equal("base-moved", refused.Code);

        other = await desk.Drafts.UpdateAsync(other.Id, other.Revision, draft => draft with { BaseEditionId = first.PublishedAs! }, Cancel);
        await desk.Publishing.PublishAsync(other.Id, other.Revision, "second", "ana", Cancel);
        var prices = NamedIn("TX", await desk.Source.GetAsync(Cancel));
        Assert.Contains("hill-clinic-tx.session", prices.Keys);
        Assert.Contains("lake-clinic-tx.session", prices.Keys);
    }

    [Fact]
    public async Task A_second_person_looks_at_it_as_it_stands_when_that_is_the_rule()
    {
        using var desk = await (await OpenAsync(secondPerson: true)).SeededAsync();
        var draft = await desk.WithClinicAsync(await desk.DraftAsync());
        Assert.Equal("second-person", (await Assert.ThrowsAsync<EditRefusedException>(
            () => desk.Publishing.PublishAsync(draft.Id, draft.Revision, "n", "ana", Cancel))).Code);
        draft = await ApproveAsync(draft, "ana"); // her own
        Assert.Equal("second-person", (await Assert.ThrowsAsync<EditRefusedException>(
            () => desk.Publishing.PublishAsync(draft.Id, draft.Revision, "n", "ana", Cancel))).Code);
        draft = await desk.WithClinicAsync(await ApproveAsync(draft, "bea"), "490.00"); // changed after the look
        Assert.Equal("second-person", (await Assert.ThrowsAsync<EditRefusedException>(
            () => desk.Publishing.PublishAsync(draft.Id, draft.Revision, "n", "ana", Cancel))).Code);
        draft = await ApproveAsync(draft, "bea");
        Assert.Equal(DraftState.Published, (await desk.Publishing.PublishAsync(draft.Id, draft.Revision, "n", "ana", Cancel)).State);

        Task<Draft> ApproveAsync(Draft one, string by) => desk.Drafts.UpdateAsync(
            one.Id, one.Revision, open => open with { ApprovedBy = by, ApprovedRevision = open.Revision + 1 }, Cancel);
    }

    [Fact]
    public async Task The_preview_is_what_publishing_then_does()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var before = await desk.Source.GetAsync(Cancel);
        var draft = await desk.DraftAsync();
        for (var clinic = 0; clinic < 5; clinic++)
            draft = await desk.WithClinicAsync(draft, $"{900 + clinic}.00", $"dear-clinic-{(char)('a' + clinic)}");
        var (_, catalog) = await desk.Publishing.CheckAsync(draft, Cancel);
        var preview = EffectPreview.Of(before, catalog!, StandardProfiles.On(new(2026, 11, 24)));

        await desk.Publishing.PublishAsync(draft.Id, draft.Revision, "n", "ana", Cancel);
        var after = await desk.Source.GetAsync(Cancel);

        Assert.Contains(preview.RegionMoves, move => move.Region.Id == "metro:12420"); // five price lists in Austin now answer for Austin
        Assert.NotEmpty(preview.ProfileMoves);
        foreach (var move in preview.RegionMoves)
        {
            var found = (FoundPrice)after.Facts.Prices.Find(after.Facts.Places.LadderOf(move.Region.Id), move.Treatment, Service.Session);
            Assert.Equal(move.After, found.Range.Typical);
        }
        Assert.Equivalent(preview.ProfileMoves, EffectPreview.Of(before, after, StandardProfiles.On(new(2026, 11, 24))).ProfileMoves);
        Assert.Empty(EffectPreview.Of(after, after, StandardProfiles.On(new(2026, 11, 24))).ProfileMoves);
        Assert.Equal(preview.RegionMoves.Select(move => move.ChangePercent is { } p ? decimal.Abs(p) : decimal.MaxValue).OrderDescending(),
            preview.RegionMoves.Select(move => move.ChangePercent is { } p ? decimal.Abs(p) : decimal.MaxValue));
    }

    [Fact]
    public async Task The_difference_names_each_row_and_each_value_once()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.WithClinicAsync(await desk.DraftAsync());
        var some = RealCatalog.Instance.Facts.Prices.Prices.Values.First(price => price.Kind == PriceKind.List);
        draft = await desk.RemoveAsync(draft, Prices, some.Id);
        draft = await desk.PutAsync(draft, "prices/providers.csv", some.ProviderId, new() { ["name"] = "New Name", ["kind"] = "clinic" });
        var start = await desk.Files.GetAsync(EditionSubject.Prices, draft.BaseEditionId, Cancel);
        var changes = EditionDifference.Between(start, await desk.Drafts.ContentAsync(draft, Cancel)).ToList();

        Assert.Equal(4, changes.Count);
        Assert.Contains(changes, change => change is { Kind: DifferenceKind.Removed, Path: Prices } && change.Row == some.Id);
        Assert.Contains(changes, change => change is { Kind: DifferenceKind.Added, Row: "hill-clinic-tx" });
        Assert.Equal("New Name", changes.Single(change => change.Kind == DifferenceKind.Changed).Values.Single(value => value.Field == "name").To);
        Assert.Empty(EditionDifference.Between(start, start));
    }

    [Fact]
    public async Task The_tables_of_an_edition_imported_again_are_the_identical_edition()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.DraftAsync();
        var start = await desk.Drafts.ContentAsync(draft, Cancel);
        var templates = TableTemplates.All(start).ToList();
        foreach (var template in templates)
            await ImportAsync(desk, draft, template.Name, ImportMode.Replace, start.Get(template.Name).Content);
        var imported = (await desk.Drafts.FindAsync(draft.Id, Cancel))!;
        Assert.Equal(templates.Count, imported.Changes);
        Assert.Equal(draft.BaseEditionId, (await desk.Drafts.ContentAsync(imported, Cancel)).ContentId());
    }

    [Fact]
    public async Task An_import_is_in_the_draft_once_however_often_its_work_is_done_and_not_at_all_with_findings()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var draft = await desk.WithClinicAsync(await desk.DraftAsync());
        var header = string.Join(',', TableTemplates.Find(await desk.Drafts.ContentAsync(draft, Cancel), "prices/providers.csv")!.Header);
        var good = await ImportAsync(desk, draft, "prices/providers.csv", ImportMode.Merge, Encoding.UTF8.GetBytes(header + "\nlake-clinic-tx,Lake Clinic,clinic,Austin,TX,78701\n"));
        var bad = await ImportAsync(desk, draft, "prices/providers.csv", ImportMode.Merge, Encoding.UTF8.GetBytes(header + "\nsea-clinic-tx,Sea Clinic,clinic,Austin,Texas,78701\n"));

        Assert.Equal((ImportState.Staged, 1, 0), (good.State, good.Rows, good.FindingCount));
        Assert.Equal((ImportState.Refused, "not-in-form", "state", 2L), (bad.State, bad.Findings[0].Code, bad.Findings[0].Column, bad.Findings[0].Line));
        await desk.Imports.RunAsync(good.Id, Cancel);
        await desk.Imports.ResumeAsync(Cancel);
        var after = (await desk.Drafts.FindAsync(draft.Id, Cancel))!;
        Assert.Equal(3, after.Changes);
        var text = Encoding.UTF8.GetString((await desk.Drafts.ContentAsync(after, Cancel)).Get("prices/providers.csv").Content);
        Assert.Contains("lake-clinic-tx", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sea-clinic-tx", text, StringComparison.Ordinal);
    }

    private static async Task<ImportJob> ImportAsync(EditionsDesk desk, Draft draft, string path, ImportMode mode, byte[] content)
    {
        var job = await desk.Imports.CreateAsync(draft.Id, path, mode, stage: true, "ana", Cancel);
        await desk.Imports.ReceiveAsync(job.Id, new MemoryStream(content), Cancel);
        await desk.Imports.RunAsync(job.Id, Cancel);
        return (await desk.Imports.FindAsync(job.Id, Cancel))!;
    }
}
