using System.Text.Json;
using Azure.Data.Tables;
using CostFinder.App.Storage;
using static CostFinder.Tests.Storage.SampleEditions;

namespace CostFinder.Tests.Storage;

public sealed class TableEditionStoreTests(Azurite azurite) : EditionStoreContract
{
    private readonly string _prefix = $"T{Guid.NewGuid():N}"[..16];
    private TableServiceClient _account = null!;

    public override async ValueTask InitializeAsync() => _account = TableAccount.Client(await azurite.ConnectionAsync());

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await foreach (var table in _account.QueryAsync(table => table.Name.CompareTo(_prefix) >= 0 && table.Name.CompareTo(_prefix + "~") < 0))
            await _account.DeleteTableAsync(table.Name);
    }

    protected override Task<IEditionStore> OpenAsync() => Task.FromResult<IEditionStore>(new TableEditionStore(_account, Counted.Reads, Clock, _prefix));

    protected override async Task InterruptWritingAsync(NewEdition edition)
    {
        var cutOff = await WithWireAsync(new Wire { FailsFromWrite = 12 });
        await Assert.ThrowsAsync<StoreUnavailableException>(() => cutOff.WriteAsync(edition, Cancel));
    }

    protected override async Task DamageSnapshotAsync(EditionSubject subject, string editionId, bool cut)
    {
        var table = _account.GetTableClient(_prefix + "Snapshots");
        TableEntity row = await table.GetEntityAsync<TableEntity>(TableRows.Edition(subject, editionId), "00000", cancellationToken: Cancel);
        var packed = row.GetBinary("Packed00");
        packed[0] ^= 1;
        row["Packed00"] = cut ? packed[1..] : packed;
        await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace, Cancel);
    }

    protected override async Task<int> StoredPricesAsync()
    {
        var rows = 0;
        await foreach (var _ in _account.GetTableClient(_prefix + "Prices").QueryAsync<TableEntity>(select: ["PartitionKey"], cancellationToken: Cancel))
            rows++;
        return rows;
    }

    [Fact]
    public async Task A_person_finds_rows_in_words_and_the_pointer_with_its_note()
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("2026-11"), Cancel);
        await store.PublishAsync(EditionSubject.Prices, "2026-11", null, "Autumn prices", "Ana", Noon, Cancel);

        TableEntity pointer = await _account.GetTableClient(_prefix + "Editions").GetEntityAsync<TableEntity>("current", "prices", cancellationToken: Cancel);
        Assert.Equal(("2026-11", "Ana", "Autumn prices"), (pointer.GetString("EditionId"), pointer.GetString("PublishedBy"), pointer.GetString("Note")));
        TableEntity header = await _account.GetTableClient(_prefix + "Editions").GetEntityAsync<TableEntity>("prices", "2026-11", cancellationToken: Cancel);
        Assert.Equal((true, 3, 2), (header.GetBoolean("Complete"), header.GetInt32("Prices"), header.GetInt32("Providers")));
        var part = JsonDocument.Parse(header.GetString("Parts")).RootElement.GetProperty("TX").GetString();
        TableEntity price = await _account.GetTableClient(_prefix + "Prices").GetEntityAsync<TableEntity>(part, "austin-clinic|price-0", cancellationToken: Cancel);
        Assert.Equal(9_007_199_254_740_993, price.GetInt64("LowCents"));
    }

    [Fact]
    public async Task The_metric_counts_what_really_goes_over_the_wire()
    {
        await (await OpenAsync()).WriteAsync(Prices("e1", prices: 2_500), Cancel);
        var wire = new Wire();
        var store = await WithWireAsync(wire);
        var before = Counted.Total;

        await store.ReadCurrentAsync(Cancel);
        await store.ReadSnapshotAsync(EditionSubject.Prices, "e1", Cancel);
        await foreach (var _ in store.ReadPricesAsync("e1", null, Cancel))
            continue;

        Assert.Equal(wire.Sent.Count(method => method == HttpMethod.Get), Counted.Total - before);
    }

    [Fact]
    public async Task Wherever_writing_is_cut_off_it_is_finished_by_writing_again()
    {
        var edition = Prices("e1", prices: 250);
        for (var write = 0; ; write++)
        {
            var cutOff = await WithWireAsync(new Wire { FailsFromWrite = write });
            try
            {
                await cutOff.WriteAsync(edition, Cancel);
                break;
            }
            catch (StoreUnavailableException)
            {
                Assert.InRange(write, 0, 30);
            }
            await Assert.ThrowsAsync<EditionNotWrittenException>(() => cutOff.PublishAsync(EditionSubject.Prices, "e1", null, "n", "b", Noon, Cancel));
        }
        Assert.True(await (await OpenAsync()).PublishAsync(EditionSubject.Prices, "e1", null, "n", "b", Noon, Cancel));
    }

    [Fact]
    public async Task A_half_written_edition_keeps_its_id_from_other_content()
    {
        await InterruptWritingAsync(Prices("e1", prices: 1_000));
        var store = await OpenAsync();
        await Assert.ThrowsAsync<EditionTakenException>(() => store.WriteAsync(Prices("e1", prices: 999), Cancel));
    }

    [Theory]
    [InlineData(false, 0)] // the write that says the edition was published
    [InlineData(false, 1)] // the write that moves the pointer
    [InlineData(true, 0)]
    [InlineData(true, 1)]
    public async Task A_publication_whose_answer_was_lost_counts_as_won(bool second, int write)
    {
        var store = await OpenAsync();
        await store.WriteAsync(Prices("a"), Cancel);
        if (second)
            await store.PublishAsync(EditionSubject.Prices, "a", null, "first", "tests", Noon, Cancel);
        var expected = (await store.ReadCurrentAsync(Cancel)).SingleOrDefault();
        var forgetful = await WithWireAsync(new Wire { LosesAnswerOfWrite = write });

        Assert.True(await forgetful.PublishAsync(EditionSubject.Prices, "a", expected, "again", "tests", Noon, Cancel));
        Assert.False(await forgetful.PublishAsync(EditionSubject.Prices, "a", expected, "late", "tests", Noon, Cancel));
    }

    [Theory]
    [InlineData(429, "the table service is busy; try again later")]
    [InlineData(503, "the table service is busy; try again later")]
    [InlineData(500, "the table service answers 500")]
    [InlineData(403, "we are not let in; give the identity or key the role Storage Table Data Contributor")]
    public async Task A_service_that_refuses_is_tried_again_and_then_reported(int status, string says)
    {
        var wire = new Wire { AnswersWith = status };
        var store = await WithWireAsync(wire);
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadCurrentAsync(Cancel));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        Assert.Equal(status == 403 ? 1 : 4, wire.Sent.Count); // once, and three more tries where they may help
    }

    [Fact]
    public async Task A_service_that_is_busy_for_a_moment_is_not_noticed()
    {
        var store = await WithWireAsync(new Wire { AnswersWith = 503, AnswersSoUntil = 3 });
        Assert.Empty(await store.ReadCurrentAsync(Cancel));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_reported()
    {
        var store = new TableEditionStore(
            new TableServiceClient(
                "AccountName=a;AccountKey=YQ==;TableEndpoint=http://127.0.0.1:1/a;", Wire.Quick()), Counted.Reads, Clock);
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.ReadCurrentAsync(Cancel));
        Assert.Contains("the table service does not answer", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.WriteAsync(Prices("a"), Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("account")]
    [InlineData("http://account.table.core.windows.net")]
    [InlineData("AccountName=secret-name;AccountKey=secret")]
    public void A_connection_that_is_none_is_refused_without_repeating_it(string connection)
    {
        var fault = Assert.Throws<ArgumentException>(() => TableAccount.Client(connection));
        Assert.Contains("neither a connection string nor an https address", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_opened_with_our_identity_and_nothing_is_sent_yet() =>
        Assert.Equal("account", TableAccount.Client("https://account.table.core.windows.net").AccountName);

    private async Task<TableEditionStore> WithWireAsync(Wire wire) => new(wire.Client(await azurite.ConnectionAsync()), Counted.Reads, Clock, _prefix);
}
