using System.Net;
using System.Text;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostFinder.Tests.App;

/// <summary>An edition that is larger than what is read at once: each address that needs prices fetches the pages of its place first.</summary>
public sealed class LargeEditionTests
{
    [Theory]
    [InlineData("/api/v1/estimates", """{"region":"90024","method":"iv"}""")]
    [InlineData("/api/v1/estimates", """{"region":" missouri ","method":"intranasal"}""")]
    [InlineData("/api/v1/comparisons", """{"region":"63110"}""")]
    [InlineData("/api/v1/receipts/check", """{"region":"63110","method":"iv","coverage":{"kind":"commercial","planDesign":"employer-average"},"receipt":{"allowed":500}}""")]
    [InlineData("/api/v1/assistance/matches", """{"region":"CO","method":"intranasal"}""")]
    [InlineData("/api/v1/calendars", """{"region":"63110-1234","method":"intranasal"}""")]
    [InlineData("/api/v1/providers?region=90024&method=iv", null)]
    public async Task Every_address_that_needs_prices_fetches_them_first(string address, string? body)
    {
        // Pieces that are so small that hardly anything but the facts comes with the directory.
        await using var app = new RunningApp([], services => services.AddSingleton(provider => new ReadyCatalogs(
            provider.GetRequiredService<IRecordStore>(), TimeProvider.System, NullLogger<ReadyCatalogs>.Instance)
        { PieceBytes = 8 * 1024, FrontPieces = 40 }));
        await app.InitializeAsync();
        Assert.False((await app.Services.GetRequiredService<CatalogSource>().GetAsync(TestContext.Current.CancellationToken)).IsWhole);

        using var content = new StringContent(body ?? "", Encoding.UTF8, "application/json");
        var uri = new Uri(address, UriKind.Relative);
        using var response = body is null
            ? await app.Http.GetAsync(uri, TestContext.Current.CancellationToken)
            : await app.Http.PostAsync(uri, content, TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
