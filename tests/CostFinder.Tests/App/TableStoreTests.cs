using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CostFinder.App.Operations;
using CostFinder.Tests.Storage;

namespace CostFinder.Tests.App;

/// <summary>The whole app on Azure Tables instead of the embedded store, configured as the README says.</summary>
public sealed class TableStoreTests(Azurite azurite)
{
    [Fact]
    public async Task The_app_fills_an_empty_account_and_answers_from_it_as_from_the_embedded_store()
    {
        string[] settings = ["--CostFinder:Tables", await azurite.ConnectionAsync()];
        await using (var empty = ReadAhead.Begin(settings))
        {
            Assert.False(await empty.IsFilled);
            Assert.Null(await empty.Catalog);
        }
        await using var tables = new RunningApp(settings);
        await using var embedded = new RunningApp();
        await tables.InitializeAsync();
        await embedded.InitializeAsync();

        var fromTables = await EstimateAsync(tables);
        var fromFile = await EstimateAsync(embedded);

        Assert.True(JsonElement.DeepEquals(fromFile, fromTables));
        Assert.False(Directory.Exists(tables.DataDirectory));
        await using var ahead = ReadAhead.Begin(settings);
        Assert.True(await ahead.IsFilled);
        Assert.NotNull(await ahead.Catalog);
    }

    private static async Task<JsonElement> EstimateAsync(RunningApp app)
    {
        using var response = await app.Http.PostAsJsonAsync(new Uri("/api/v1/estimates", UriKind.Relative),
            new { region = "90024", method = "iv", coverage = new { kind = "none" } }, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
