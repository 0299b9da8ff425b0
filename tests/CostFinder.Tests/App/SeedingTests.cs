using CostFinder.App;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Tests.House;
using CostFinder.Tests.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostFinder.Tests.App;

/// <summary>What a start reads of the data folder, writes to the store, and leaves alone.</summary>
public sealed class SeedingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");
    private readonly CountedReads _counted = new();
    private readonly SqliteEditionStore _editions;
    private readonly SqliteRecordStore _records;

    public SeedingTests()
    {
        var file = Path.Combine(_folder.FullName, "costfinder.db");
        (_editions, _records) = (new(file, _counted.Reads, TimeProvider.System), new(file, _counted.Reads));
        foreach (var path in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "data"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Data, Path.GetRelativePath(Path.Combine(SourceTree.Root, "data"), path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Program => Path.Combine(Data, "programs", "medigap.json");

    public void Dispose()
    {
        _editions.Dispose();
        _records.Dispose();
        _counted.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_data_folder_that_looks_as_before_is_not_read_again()
    {
        await SeedAsync();
        var before = await ProgramsAsync();
        var written = File.GetLastWriteTimeUtc(Program);
        await File.WriteAllTextAsync(Program, new string(' ', (int)new FileInfo(Program).Length), Cancel);
        File.SetLastWriteTimeUtc(Program, written);

        var reads = _counted.Total;
        await SeedAsync(); // Reading it would stop the start: the file is blank now.
        Assert.Equal(1, _counted.Total - reads);
        Assert.Equal(before, await ProgramsAsync());

        File.SetLastWriteTimeUtc(Program, written.AddSeconds(1));
        await Assert.ThrowsAsync<DamagedFactException>(SeedAsync);
    }

    [Fact]
    public async Task A_data_folder_that_has_changed_is_published_at_the_next_start_and_only_then()
    {
        await SeedAsync();
        var before = await ProgramsAsync();
        await File.AppendAllTextAsync(Program, "\n", Cancel);
        await SeedAsync();
        var after = await ProgramsAsync();
        Assert.NotEqual(before.EditionId, after.EditionId);
        await SeedAsync();
        Assert.Equal(after, await ProgramsAsync());
    }

    [Fact]
    public async Task A_store_that_others_fill_is_asked_for_its_pointers_alone()
    {
        await SeedAsync();
        Directory.Delete(Data, recursive: true);
        var reads = _counted.Total;
        await Seeding(followData: false).SeedAsync(Cancel);
        Assert.Equal(1, _counted.Total - reads);
    }

    [Fact]
    public void No_key_is_made_for_protecting_what_is_never_protected()
    {
        var services = CostFinderServer.CreateBuilder([]).Services;
        Assert.Contains(services, service => service.ServiceType.Namespace == "Microsoft.AspNetCore.DataProtection");
        Assert.DoesNotContain(services, service => service.ServiceType == typeof(IHostedService)
            && service.ImplementationType?.FullName?.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal) == true);
    }

    private Task SeedAsync() => Seeding(followData: true).SeedAsync(Cancel);

    private Seeding Seeding(bool followData) => new(
        _editions, _records, new(_records, TimeProvider.System, NullLogger<ReadyCatalogs>.Instance), new(Data, followData), TimeProvider.System, NullLogger<Seeding>.Instance);

    private async Task<CurrentEdition> ProgramsAsync() => (await _editions.ReadCurrentAsync(Cancel)).Single(edition => edition.Subject == EditionSubject.Programs);
}
