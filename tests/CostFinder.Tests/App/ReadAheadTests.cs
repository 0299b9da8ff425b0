using System.Net;
using System.Text;
using CostFinder.App;
using CostFinder.App.Catalog;
using CostFinder.App.Operations;
using CostFinder.App.Storage;
using Microsoft.AspNetCore.Builder;
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
        await using var app = Build(ahead, filled.DataDirectory);
        await app.StartAsync(Cancel);
        await AnswersAsync(app);

        var catalog = await ahead.Catalog;
        Assert.NotNull(catalog);
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
        using var content = new StringContent("""{"region":"90024","method":"iv"}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content, Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
