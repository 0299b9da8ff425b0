using CostFinder.App.Storage;
using CostFinder.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CostFinder.Tests.Editions;

/// <summary>The audit trail, and the stores that all of this holds for.</summary>
public abstract partial class EditionsContract
{
    [Fact]
    public async Task A_trail_that_somebody_changed_no_longer_verifies()
    {
        using var desk = await OpenAsync();
        for (var number = 0; number < 5; number++)
            await desk.Audit.AppendAsync(new("ana", "act", $"{number}", null, null, null, "done"), Cancel);
        var whole = await desk.Audit.VerifyAsync(null, Cancel);
        Assert.Equal((5L, null), (whole.Entries, whole.Fault));
        Assert.Null((await desk.Audit.VerifyAsync(whole.Head, Cancel)).Fault);
        Assert.NotNull((await desk.Audit.VerifyAsync(whole.Head with { Hash = new('1', 64) }, Cancel)).Fault);

        var third = (await desk.Records.FindAsync("audit", "000000000003", Cancel))!;
        var version = await desk.Records.ReplaceAsync(third with { Text = third.Text.Replace("\"ana\"", "\"eve\"", StringComparison.Ordinal) }, third.Version!, Cancel);
        Assert.Equal((3L, "its hash is not that of its content"), (await VerdictAsync()));
        await desk.Records.ReplaceAsync(third, version!, Cancel);
        Assert.Null((await desk.Audit.VerifyAsync(null, Cancel)).Fault);

        await desk.Records.RemoveAsync("audit", ["000000000005"], Cancel);
        Assert.Equal((5L, "lines at the end are missing"), await VerdictAsync());
        await desk.Records.RemoveAsync("audit", ["000000000002"], Cancel);
        Assert.Equal((2L, "the line is missing"), await VerdictAsync());

        async Task<(long?, string?)> VerdictAsync() => (await desk.Audit.VerifyAsync(null, Cancel)) is var verdict ? (verdict.FirstFault, verdict.Fault) : default;
    }

    [Fact]
    public async Task Many_who_write_to_the_trail_at_once_make_one_chain()
    {
        using var desk = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => desk.Audit.AppendAsync(new($"p{number}", "act", null, null, null, null, null), Cancel)));
        var verdict = await desk.Audit.VerifyAsync(null, Cancel);
        Assert.Equal((20L, null), (verdict.Entries, verdict.Fault));
    }
}

public sealed class SqliteEditionsTests : EditionsContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    internal override Task<EditionsDesk> OpenAsync(bool secondPerson = false) =>
        Task.FromResult(EditionsDesk.OnSqlite(Path.Combine(_folder.FullName, "costfinder.db"), Counted.Reads, secondPerson));
}

public sealed class TableEditionsTests(Azurite azurite) : EditionsContract
{
    private readonly string _prefix = $"E{Guid.NewGuid():N}"[..16];

    internal override async Task<EditionsDesk> OpenAsync(bool secondPerson = false)
    {
        var account = TableAccount.Client(await azurite.ConnectionAsync());
        var clock = new FakeTimeProvider(SampleEditions.Noon);
        return new(new TableEditionStore(account, Counted.Reads, clock, _prefix), new TableRecordStore(account, Counted.Reads, _prefix), clock, secondPerson);
    }
}
