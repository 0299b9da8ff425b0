using CostFinder.App.Contracts;
using CostFinder.App.Endpoints;
using CostFinder.App.Pages.Answering;
using CostFinder.Core.Estimates;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;
using CostFinder.Tests.Pricing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CostFinder.Tests.Pages;

/// <summary>How the answer and the page read with none, three, eight and forty price lists, all of them in the place asked for.</summary>
public sealed class PriceReadingTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public async Task Without_a_price_the_answer_has_a_reason_and_the_page_says_what_to_do()
    {
        var answer = Answer();

        Assert.Equal(("no_data", null), (answer.Status, answer.Price.PerSession));
        Assert.Equal("No price for this was found in our sources.", answer.Price.NoPrice);
        var page = await PageAsync(answer);
        Assert.Contains("A missing price does not mean that it is free", page, StringComparison.Ordinal);
        Assert.DoesNotContain("$0", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_prices_are_listed_and_never_called_a_range()
    {
        var answer = Answer(400, 450, 700);

        var price = answer.Price.PerSession!;
        Assert.Equal((400, 450, 700), (price.Low, price.Typical, price.High));
        Assert.Equal((null, "low", 3), (price.Interval, price.Confidence, price.Prices));
        Assert.Empty(price.Evidence);
        Assert.Equal(("listed", 3), (price.Local!.Basis, price.Local.Prices));
        Assert.StartsWith("We found only 3 price lists (United States). A range needs at least 5. ", price.Why, StringComparison.Ordinal);
        var page = await PageAsync(answer);
        Assert.Contains("The lowest we found is $400, the highest $700.", page, StringComparison.Ordinal);
        Assert.Contains("In Texas we found 3 price lists: $400, $450 and $700. That is too few for a range of their own.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("in 10", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eight_prices_make_a_range_beside_their_lowest_middle_and_highest()
    {
        // As worked out in PriceRangeTests, for the same eight lists.
        var answer = Answer(300, 349.99m, 400, 425, 500.01m, 600, 700, 950);

        var price = answer.Price.PerSession!;
        Assert.Equal((278.57m, 460.98m, 876.91m), (price.Low, price.Typical, price.High));
        Assert.Equal((80, "low", 8), (price.Interval, price.Confidence, price.Prices));
        Assert.Equal(("lowest-to-highest", 300, 462.51m, 950), (price.Local!.Basis, price.Local.Low, price.Local.Middle, price.Local.High));
        Assert.Null(price.Local.MiddleFrom);
        Assert.Equal(100, price.Evidence.Sum(share => share.Percent));
        var page = await PageAsync(answer);
        Assert.Contains("there is a chance of about 8 in 10 that its price is between $279 and $877.", page, StringComparison.Ordinal);
        Assert.Contains("we found 8 price lists, from $300 to $950. The one in the middle is $462.51.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_prices_make_a_firm_range_beside_percentiles_and_where_their_middle_lies()
    {
        // 310, 320 ... 700. Plain: 10th at place 3.9 = 340 + 0.9 x 10 = 349; median 505; 90th at 35.1 = 660 + 0.1 x 10 = 661. The middle
        // lies from the 15th, 450, to the 26th, 560.
        var answer = Answer([.. Enumerable.Range(31, 40).Select(tens => tens * 10m)]);

        var price = answer.Price.PerSession!;
        Assert.Equal((80, "high", 40), (price.Interval, price.Confidence, price.Prices));
        Assert.InRange(price.Low, 330, 370);
        Assert.InRange(price.High, 640, 720);
        Assert.Equal(("percentiles", 349, 505, 661), (price.Local!.Basis, price.Local.Low, price.Local.Middle, price.Local.High));
        Assert.Equal((450m, 560m), (price.Local.MiddleFrom, price.Local.MiddleTo));
        var page = await PageAsync(answer);
        Assert.Contains("Eight in ten of them are between $349 and $661; the middle is $505.", page, StringComparison.Ordinal);
        Assert.Contains("the middle would most likely be between $450 and $560.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_price_is_greyed_and_an_odd_one_is_named()
    {
        var prices = Given.Amounts([.. Enumerable.Range(31, 30).Select(tens => tens * 10m), 60_000]).ToList();
        prices[0] = prices[0] with { AsOf = new("2024-06") };

        var answer = Answer(prices);

        Assert.Equal([310m], answer.Price.PerSession!.Old);
        var odd = Assert.Single(answer.Price.PerSession.Outliers);
        Assert.Equal((60_000, "a30.session"), (odd.Amount, odd.Rows[0]));
        var page = await PageAsync(answer);
        Assert.Contains("<tr class=\"old\"><td class=\"number\">$310</td><td class=\"number\">1 (1 old, counts less)</td></tr>", page, StringComparison.Ordinal);
        Assert.Contains("$60,000: much more than is usual there", page, StringComparison.Ordinal);
    }

    private static EstimateResponse Answer(params decimal[] amounts) => Answer([.. Given.Amounts(amounts)]);

    private static EstimateResponse Answer(IReadOnlyList<PublishedPrice> prices)
    {
        var real = RealCatalog.Instance;
        IReadOnlyList<Region> austin = real.Facts.Places.LadderOf("78701");
        var clinics = prices.Select(price => new Provider(price.ProviderId, price.ProviderId, ProviderKind.Clinic, "Austin", "TX", "78701", austin));
        var catalog = real with { Facts = real.Facts with { Prices = new PriceBook(clinics, prices, Given.Rules) } };
        var question = new Question
        {
            Region = "78701",
            Method = Method.Iv,
            AsOf = Day,
            StartsOn = Day,
            Course = new(),
            Answers = new() { Coverage = new() { Kind = CoverageKind.None } },
        };
        var opened = Case.Open(question, catalog.Facts);
        var matches = catalog.Match(question, opened.Treatment, opened.Place);
        var help = CourseHelp.Of(opened, matches);
        return EstimateRendering.Render(opened, opened.Money, OpenQuestions.Of(opened, catalog.Facts, help.ForCrediting), matches, help, catalog, Language.English);
    }

    private static async Task<string> PageAsync(EstimateResponse answer)
    {
        await using var services = new ServiceCollection().AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<PriceSection>(
            ParameterView.FromDictionary(new Dictionary<string, object?> { ["Estimate"] = answer }))).ToHtmlString());
        return System.Net.WebUtility.HtmlDecode(html);
    }
}
