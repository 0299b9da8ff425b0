using System.Text.Json;
using CostFinder.Tests.App;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Contract;

public sealed class OpenApiTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string Committed = Path.Combine(SourceTree.Root, "docs", "openapi.json");

    /// <summary>To accept a change of the contract, run the tests once with COSTFINDER_UPDATE_OPENAPI=1 and commit the file.</summary>
    [Fact]
    public async Task The_committed_contract_is_what_the_app_offers()
    {
        var generated = await OpenApiDocument.GenerateAsync(TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("COSTFINDER_UPDATE_OPENAPI") == "1")
            await File.WriteAllTextAsync(Committed, generated, TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(Committed, TestContext.Current.CancellationToken), generated);
    }

    [Fact]
    public async Task The_app_serves_the_committed_contract()
    {
        var served = await app.Http.GetStringAsync(new Uri("/openapi.json", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(await File.ReadAllTextAsync(Committed, TestContext.Current.CancellationToken), served);
    }

    [Fact]
    public async Task The_reference_page_asks_no_other_host_for_anything()
    {
        var page = await app.Http.GetStringAsync(new Uri("/docs/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("openapi.json", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_address_of_the_contract_says_how_it_fails()
    {
        var paths = JsonDocument.Parse(File.ReadAllText(Committed)).RootElement.GetProperty("paths");

        Assert.All(
            paths.EnumerateObject().Where(path => path.Name.StartsWith("/api/", StringComparison.Ordinal)).SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.Contains(operation.Value.GetProperty("responses").EnumerateObject().ToList(), response => response.Name.StartsWith('4') || response.Name == "503"));
    }
}
