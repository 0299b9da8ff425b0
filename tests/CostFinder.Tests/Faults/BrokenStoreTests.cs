using System.Text;
using System.Text.Json;
using CostFinder.App.Access;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Tests.App;
using CostFinder.Tests.Editions;
using CostFinder.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CostFinder.Tests.Faults;

/// <summary>What an admin's work comes to when the store fails under it: a clear error, and nothing lost or doubled.</summary>
public sealed class BrokenStoreTests(Azurite azurite) : IAsyncLifetime
{
    private readonly string _prefix = $"B{Guid.NewGuid():N}"[..16];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");
    private readonly CountedReads _counted = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _counted.Dispose();
        _folder.Delete(recursive: true);
        var account = TableAccount.Client(await azurite.ConnectionAsync());
        await foreach (var table in account.QueryAsync(table => table.Name.CompareTo(_prefix) >= 0 && table.Name.CompareTo(_prefix + "~") < 0))
            await account.DeleteTableAsync(table.Name, Cancel);
    }

    [Fact]
    public async Task Wherever_the_tables_go_away_the_work_can_be_gone_on_with()
    {
        var whole = await OnTablesAsync(new Wire());
        await whole.SeedAsync(Cancel);
        var cuts = 0;
        for (var write = 0; ; write += 3)
        {
            try
            {
                await (await OnTablesAsync(new Wire { FailsFromWrite = write })).RoundAsync(write, Cancel);
                break;
            }
            catch (StoreUnavailableException exception)
            {
                Assert.Contains("does not answer", exception.Message, StringComparison.Ordinal);
                cuts++;
            }
            await whole.VerifyAsync(Cancel);
        }
        Assert.InRange(cuts, 8, 60);
    }

    [Fact]
    public async Task Requests_and_answers_that_are_dropped_now_and_then_are_sent_again_and_count_once()
    {
        var whole = await OnTablesAsync(new Wire());
        await whole.SeedAsync(Cancel);
        var wire = new Wire { Drops = new Random(6) };
        var lossy = await OnTablesAsync(wire);
        var finished = 0;
        for (var round = 0; round < 12; round++)
        {
            try
            {
                await lossy.RoundAsync(round, Cancel);
                finished++;
            }
            catch (StoreUnavailableException)
            {
                // Four times in a row; the admin is told, and goes on later.
            }
            await whole.VerifyAsync(Cancel);
        }
        Assert.InRange(finished, 6, 12);
    }

    [Fact]
    public async Task A_slow_service_is_waited_for()
    {
        var slow = await OnTablesAsync(new Wire { Latency = TimeSpan.FromMilliseconds(40) });
        await slow.SeedAsync(Cancel);
        await slow.RoundAsync(0, Cancel);
        await slow.VerifyAsync(Cancel);
    }

    [Theory]
    [InlineData(null, "read-only")]
    [InlineData(0, "the disk is full")] // room for so many pages more than there are
    [InlineData(3, "the disk is full")]
    [InlineData(1, "the disk is full")]
    public async Task A_full_or_read_only_disk_is_told_and_leaves_the_file_as_good_as_before(int? pages, string says)
    {
        var path = Path.Combine(_folder.FullName, "costfinder.db");
        var whole = AdminWork.OnSqlite(path, _counted.Reads);
        await whole.SeedAsync(Cancel);
        var pragmas = pages is null ? "PRAGMA query_only = 1;" : $"PRAGMA max_page_count = {PagesOf(path) + pages};";
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => AdminWork.OnSqlite(path, _counted.Reads, pragmas).RoundAsync(0, Cancel));
        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
        await whole.VerifyAsync(Cancel);
        await whole.RoundAsync(1, Cancel);
        await whole.VerifyAsync(Cancel);
    }

    private static long PagesOf(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA page_count";
        return (long)command.ExecuteScalar()!;
    }

    [Fact]
    public async Task While_the_store_is_away_readers_go_on_with_what_they_have_and_say_how_old_it_is()
    {
        var clock = new FakeTimeProvider(SampleEditions.Noon);
        var wire = new Wire();
        var account = wire.Client(await azurite.ConnectionAsync());
        using var desk = await new EditionsDesk(new TableEditionStore(account, _counted.Reads, clock, _prefix), new TableRecordStore(account, _counted.Reads, _prefix), clock).SeededAsync();
        var catalog = await desk.Source.GetAsync(Cancel);
        Assert.Equal((false, SampleEditions.Noon), (desk.Source.IsStale, desk.Source.ConfirmedAt));

        wire.IsCut = true;
        clock.Advance(CatalogSource.Freshness);
        Assert.Same(catalog, await desk.Source.GetAsync(Cancel));
        await Eventually(() => desk.Source.IsStale);
        Assert.Same(catalog, await desk.Source.GetAsync(Cancel));
        Assert.Equal(SampleEditions.Noon, desk.Source.ConfirmedAt);

        wire.IsCut = false;
        clock.Advance(CatalogSource.Freshness);
        await desk.Source.GetAsync(Cancel);
        await Eventually(() => !desk.Source.IsStale);
        Assert.Equal(SampleEditions.Noon + 2 * CatalogSource.Freshness, desk.Source.ConfirmedAt);
    }

    [Fact]
    public async Task An_answer_given_while_the_store_is_away_says_since_when_its_facts_were_not_confirmed()
    {
        var wire = new Wire();
        var account = wire.Client(await azurite.ConnectionAsync());
        await using var app = new RunningApp([], services =>
        {
            services.AddSingleton<IEditionStore>(provider => new TableEditionStore(account, _counted.Reads, provider.GetRequiredService<TimeProvider>(), _prefix));
            services.AddSingleton<IRecordStore>(new TableRecordStore(account, _counted.Reads, _prefix));
        });
        await app.InitializeAsync();
        Assert.Equal((200, null), await EstimateAsync());
        Assert.Equal("ready", await ReadyAsync());
        var confirmed = app.Clock.GetUtcNow().ToString("O");

        wire.IsCut = true;
        app.Clock.Advance(CatalogSource.Freshness);
        await Eventually(() => EstimateAsync().GetAwaiter().GetResult() == (200, confirmed));
        Assert.Equal("stale", await ReadyAsync());

        wire.IsCut = false;
        app.Clock.Advance(CatalogSource.Freshness);
        await Eventually(() => EstimateAsync().GetAwaiter().GetResult() == (200, null));
        Assert.Equal("ready", await ReadyAsync());

        async Task<(int, string?)> EstimateAsync()
        {
            using var body = new StringContent("""{"region":"78701","method":"iv"}""", Encoding.UTF8, "application/json");
            using var response = await app.Http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), body, Cancel);
            return ((int)response.StatusCode, response.Headers.TryGetValues(PublicAccess.ConfirmedHeader, out var since) ? since.Single() : null);
        }

        async Task<string?> ReadyAsync() =>
            JsonDocument.Parse(await app.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative), Cancel)).RootElement.GetProperty("status").GetString();
    }

    private static async Task Eventually(Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 400; tries++)
            await Task.Delay(25, Cancel);
        Assert.True(holds());
    }

    private async Task<AdminWork> OnTablesAsync(Wire wire) => AdminWork.OnTables(wire.Client(await azurite.ConnectionAsync()), _prefix, _counted.Reads);
}
