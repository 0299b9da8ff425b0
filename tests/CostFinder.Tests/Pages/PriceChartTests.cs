using System.Text.RegularExpressions;
using CostFinder.App.Pages.Answering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostFinder.Tests.Pages;

public sealed class PriceChartTests
{
    [Fact]
    public async Task The_chart_draws_a_dot_for_each_listed_price()
    {
        var svg = await DrawAsync(350, 425, 425, 600);

        Assert.Equal(4, Regex.Count(svg, "<circle class=\"dot\""));
        Assert.Single(Regex.Matches(svg, "class=\"typical\""));
        Assert.Equal(2, Regex.Count(svg, "class=\"edge\""));
    }

    [Fact]
    public async Task The_chart_says_in_words_what_it_draws()
    {
        var svg = await DrawAsync(350, 425, 425, 600);

        Assert.Contains("role=\"img\" aria-labelledby=\"dots-title dots-says\"", svg, StringComparison.Ordinal);
        Assert.Contains("4 listed prices from $350 to $600. Low is $350, typical $425, high $600.", svg, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tall_pile_is_pushed_together_and_stays_inside()
    {
        var svg = await DrawAsync([.. Enumerable.Repeat(400m, 80), 900]);

        var height = int.Parse(Regex.Match(svg, "height=\"([0-9]+)\"").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(height, 100, 200);
        Assert.All(Regex.Matches(svg, "cy=\"(-?[0-9.]+)\""), match =>
            Assert.InRange(decimal.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 5, height - 28));
    }

    private static async Task<string> DrawAsync(params decimal[] listed)
    {
        await using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var price = PriceDotsTests.Given(listed);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PriceChart>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { ["Price"] = price, ["Chart"] = PriceDots.Of(price) }))).ToHtmlString());
    }
}
