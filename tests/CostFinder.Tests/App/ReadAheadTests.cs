using System.Net;
using System.Net.Sockets;
using System.Text;
using CostFinder.App;
using CostFinder.App.Catalog;
using CostFinder.App.Operations;
using CostFinder.App.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostFinder.Tests.App;

/// <summary>What a start reads of the store before the app is put together, and when it leaves that to the app.</summary>
public sealed class ReadAheadTests(RunningApp filled) : IClassFixture<RunningApp>, IDisposable
{
    private readonly DirectoryInfo _empty = Directory.CreateTempSubdirectory("costfinder-ahead-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _empty.Delete(recursive: true);

    [Fact]
    public async Task A_start_with_a_filled_store_answers_from_what_was_read_ahead()
    {
        var ahead = ReadAhead.Begin(SettingsFor(filled.DataDirectory));
        var catalog = await ahead.Catalog;
        Assert.NotNull(catalog);
        await using var app = Build(ahead, filled.DataDirectory);
        await app.StartAsync(Cancel);
        await AnswersAsync(app);

        Assert.Null(await ahead.Catalog); // Handed over, not kept: it can go when another takes its place.
        Assert.True(await ahead.IsFilled);
        Assert.Same(catalog, app.Services.GetRequiredService<CatalogSource>().InHand);
        Assert.Same(ahead.Store, app.Services.GetRequiredService<Store>());
        Assert.NotNull(app.Services.GetRequiredService<CatalogSource>().ConfirmedAt);
    }

    [Fact]
    public async Task Where_no_store_is_yet_nothing_is_made_and_the_app_fills_it()
    {
        var ahead = ReadAhead.Begin(SettingsFor(_empty.FullName));
        Assert.Null(await ahead.Catalog);
        Assert.False(await ahead.IsFilled);
        Assert.Empty(_empty.EnumerateFileSystemInfos());

        await using var app = Build(ahead, _empty.FullName);
        await app.StartAsync(Cancel);
        await AnswersAsync(app);
    }

    [Fact]
    public async Task What_was_read_of_another_store_than_the_settings_say_is_given_up()
    {
        var ahead = ReadAhead.Begin(SettingsFor(filled.DataDirectory));
        await using var app = Build(ahead, _empty.FullName);
        await app.StartAsync(Cancel);
        await AnswersAsync(app);

        Assert.NotSame(ahead, app.Services.GetRequiredService<ReadAhead>());
        Assert.NotSame(ahead.Store, app.Services.GetRequiredService<Store>());
        Assert.True(File.Exists(Path.Combine(_empty.FullName, "costfinder.db")));
    }

    [Fact]
    public async Task A_data_folder_that_has_changed_is_left_to_the_app()
    {
        var facts = Path.Combine(_empty.FullName, "data");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(facts, Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        await using var ahead = ReadAhead.Begin([.. SettingsFor(filled.DataDirectory), "--CostFinder:FactsDirectory", facts]);
        Assert.Null(await ahead.Catalog);
        Assert.False(await ahead.IsFilled);
    }

    [Fact]
    public async Task A_damaged_store_is_left_to_the_app_which_says_so()
    {
        var file = Path.Combine(_empty.FullName, "costfinder.db");
        await File.WriteAllTextAsync(file, new string('x', 5_000), Cancel);
        var ahead = ReadAhead.Begin(SettingsFor(_empty.FullName));
        Assert.Null(await ahead.Catalog);

        await using var app = Build(ahead, _empty.FullName);
        var fault = await Assert.ThrowsAsync<DamagedStoreException>(() => app.StartAsync(Cancel));
        Assert.Contains("costfinder.db", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_an_older_build_is_not_brought_along_before_the_app_knows_that_it_is_meant()
    {
        var file = Path.Combine(_empty.FullName, "costfinder.db");
        File.Copy(Path.Combine(filled.DataDirectory, "costfinder.db"), file);
        await using (var bytes = File.OpenWrite(file))
        {
            bytes.Seek(63, SeekOrigin.Begin); // The last byte of the version.
            bytes.WriteByte(1);
        }
        var before = await File.ReadAllBytesAsync(file, Cancel);
        await using var ahead = ReadAhead.Begin(SettingsFor(_empty.FullName));
        Assert.Null(await ahead.Catalog);
        Assert.Equal(before, await File.ReadAllBytesAsync(file, Cancel));
        Assert.Single(_empty.EnumerateFiles());
    }

    [Fact]
    public async Task A_start_whose_store_keeps_silent_can_be_stopped()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        string[] settings = [.. SettingsFor(_empty.FullName), "--CostFinder:Tables", TablesAt(((IPEndPoint)silent.LocalEndpoint).Port)];
        var builder = CostFinderServer.CreateBuilder(settings, ReadAhead.Begin(settings));
        builder.Logging.ClearProviders();
        var app = CostFinderServer.Build(builder);
        var start = app.StartAsync(Cancel);
        Assert.False(start.IsCompleted);
        app.Lifetime.StopApplication();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        await app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancel); // The tries alone would take twice that.
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_is_tried_once_and_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        string[] settings = [.. SettingsFor(_empty.FullName), "--CostFinder:Tables", TablesAt(port)];
        var ahead = ReadAhead.Begin(settings);
        var builder = CostFinderServer.CreateBuilder(settings, ahead);
        builder.Logging.ClearProviders();
        await using var app = CostFinderServer.Build(builder);
        var fault = await Assert.ThrowsAsync<StoreUnavailableException>(() => app.StartAsync(Cancel));
        Assert.Same((await Assert.ThrowsAsync<StoreUnavailableException>(() => ahead.IsFilled)).Message, fault.Message);
    }

    [Fact]
    public void Settings_are_told_without_the_key_and_an_empty_one_counts_as_none()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("CostFinder:Tables", TablesAt(1)), new("CostFinder:DataDirectory", "")]).Build();
        var settings = StoreSettings.Of(configuration);
        Assert.DoesNotContain("AccountKey", settings.ToString(), StringComparison.Ordinal);
        Assert.Equal(Path.GetFullPath("local"), settings.DataDirectory);
    }

    // The key of every table emulator, as published by its makers.
    private static string TablesAt(int port) => "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + $"TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

    private static string[] SettingsFor(string directory) => ["--urls", "http://127.0.0.1:0", "--CostFinder:DataDirectory", directory];

    private static WebApplication Build(ReadAhead ahead, string directory)
    {
        var builder = CostFinderServer.CreateBuilder(SettingsFor(directory), ahead);
        builder.Logging.ClearProviders();
        return CostFinderServer.Build(builder);
    }

    private static async Task AnswersAsync(WebApplication app)
    {
        using var http = new HttpClient { BaseAddress = new(app.Urls.Single()) };
        using var content = new StringContent("""{"region":"90024","method":"iv","asOf":"2026-11-24"}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
