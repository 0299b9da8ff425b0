using CostFinder.App.Editions;
using CostFinder.App.Storage;
using CostFinder.Core.Dating;
using CostFinder.Core.Pricing;

namespace CostFinder.Tests.Editions;

public abstract partial class EditionsContract
{
    private const string RulesFile = "prices/pricing-rules.json";

    [Fact]
    public async Task Expired_facts_are_noted_once_and_old_prices_become_one_draft_that_counts_their_age()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        var before = await desk.Source.GetAsync(Cancel);
        Assert.Null((await desk.Expiry.NoteAsync(Cancel)).DraftId); // every price was gathered just now
        Assert.Empty(await desk.Drafts.ListAsync(null, Cancel).ToListAsync(Cancel));

        desk.Clock.Advance(TimeSpan.FromDays(500)); // hospitals' prices of January 2026 have a shelf life of a year
        var first = await desk.Expiry.NoteAsync(Cancel);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.Expiry.NoteAsync(Cancel)));
        var again = await desk.Expiry.NoteAsync(Cancel);

        var draft = Assert.Single(await desk.Drafts.ListAsync(null, Cancel).ToListAsync(Cancel));
        Assert.Equal((draft.Id, draft.Id, 1), (first.DraftId, again.DraftId, draft.Changes));
        Assert.Equal(RulesFile, Assert.Single(EditionDifference.Between(
            await desk.Files.GetAsync(EditionSubject.Prices, draft.BaseEditionId, Cancel), await desk.Drafts.ContentAsync(draft, Cancel))).Path);
        var trail = await desk.Audit.ListAsync(0, Cancel).Select(entry => entry.Content).ToListAsync(Cancel);
        var noted = trail.Last(line => line.Act == "facts-expired");
        Assert.Equal((ExpiredFacts.Housekeeping, "2028-04-07"), (noted.By, noted.To));
        Assert.Contains("prices/hospital-visits.csv", noted.Target, StringComparison.Ordinal);
        Assert.Contains("shelf-life: ", noted.Why, StringComparison.Ordinal);
        Assert.Equal(1, trail.Count(line => line.Act == "facts-expired" && line.To == noted.To));
        Assert.Equal(1, trail.Count(line => line.Act == "create-draft"));
        Assert.Equal(before.Editions, (await desk.Source.GetAsync(Cancel)).Editions); // nothing a patient sees has changed

        Assert.DoesNotContain((await desk.Publishing.CheckAsync(draft, Cancel)).Findings, finding => !finding.IsWarning);
        await desk.Publishing.PublishAsync(draft.Id, draft.Revision, "Counted", "ana", Cancel);
        var after = await desk.Source.GetAsync(Cancel);
        Assert.Equal(before.Facts.Prices.Prices.Count, (await desk.FromFactsAsync()).Facts.Prices.Prices.Count); // history stays
        Assert.True(PastShelfLife(after.Facts.Prices) > PastShelfLife(before.Facts.Prices));
        Assert.Null((await desk.Expiry.NoteAsync(Cancel)).DraftId);

        int PastShelfLife(PriceBook prices) => Old(prices, "iv-ketamine") + Old(prices, "esketamine");

        int Old(PriceBook prices, string treatment) => ((FoundPrice)prices.Find(before.Facts.Places.LadderOf("US"), treatment, Service.Session)).PastShelfLife;
    }

    [Fact]
    public async Task A_discarded_draft_about_old_prices_comes_back_only_when_more_have_expired_and_follows_the_current_edition()
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        desk.Clock.Advance(TimeSpan.FromDays(500));
        var discarded = await OpenDraftAsync();
        await desk.Drafts.UpdateAsync(discarded.Id, discarded.Revision, open => open with { State = DraftState.Discarded }, Cancel);
        Assert.Null((await desk.Expiry.NoteAsync(Cancel)).DraftId);

        desk.Clock.Advance(TimeSpan.FromDays(500));
        var next = await OpenDraftAsync();
        Assert.NotEqual(discarded.Id, next.Id);
        var other = await desk.WithClinicAsync(await desk.DraftAsync());
        var published = await desk.Publishing.PublishAsync(other.Id, other.Revision, "Meanwhile", "ana", Cancel);
        var followed = await OpenDraftAsync();
        Assert.Equal(published.PublishedAs, followed.BaseEditionId);
        Assert.Equal(DraftState.Discarded, (await desk.Drafts.FindAsync(next.Id, Cancel))!.State);

        var taken = await desk.WithClinicAsync(followed, "490.00", "lake-clinic-tx"); // a person goes on with it
        desk.Clock.Advance(TimeSpan.FromDays(500));
        Assert.Equivalent(taken, await OpenDraftAsync());

        async Task<Draft> OpenDraftAsync() => (await desk.Drafts.FindAsync((await desk.Expiry.NoteAsync(Cancel)).DraftId!, Cancel))!;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_draft_about_old_prices_that_was_cut_off_is_finished_under_its_own_id(bool draftWasWritten)
    {
        using var desk = await (await OpenAsync()).SeededAsync();
        desk.Clock.Advance(TimeSpan.FromDays(500));
        var id = Guid.CreateVersion7(desk.Clock.GetUtcNow()).ToString("N");
        await desk.Records.AddAsync(
            new(ExpiredFacts.Housekeeping, ExpiredFacts.Housekeeping, $$"""{"draftId":"{{id}}","countedTo":"2028-04-07"}"""), Cancel);
        if (draftWasWritten)
            await desk.Drafts.CreateAsync(EditionSubject.Prices, "Cut off", ExpiredFacts.Housekeeping, Cancel, id);

        Assert.Equal(id, (await desk.Expiry.NoteAsync(Cancel)).DraftId);
        Assert.Equal((id, 1), Assert.Single(await desk.Drafts.ListAsync(null, Cancel).Select(draft => (draft.Id, draft.Changes)).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task What_comes_to_its_end_is_listed_from_the_editions_that_are_current()
    {
        using var desk = await OpenAsync();
        Assert.Empty(await desk.Expiry.ReadAsync(Cancel)); // nothing was published yet
        await desk.SeededAsync();
        var facts = await desk.Expiry.ReadAsync(Cancel);
        Assert.Equal(Enum.GetValues<ExpiryKind>().Order(), facts.Select(fact => fact.Kind).Distinct().Order());
        var (shelf, dropped) = (Of(ExpiryKind.ShelfLife), Of(ExpiryKind.Dropped));
        Assert.Equal((shelf.Rows, shelf.Day.AddYears(1)), (dropped.Rows, dropped.Day));

        ExpiringFact Of(ExpiryKind kind) => facts.Single(fact => fact.Kind == kind && fact.What.Contains("ccn-co-060014", StringComparison.Ordinal));
    }
}
