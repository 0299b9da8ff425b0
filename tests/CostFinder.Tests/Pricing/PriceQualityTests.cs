using CostFinder.Cli;
using CostFinder.Core.Pricing;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Pricing;

public class PriceQualityTests
{
    private static readonly Lazy<IReadOnlyList<PriceQuality>> Measured = new(() => PriceEvaluation.Of(RealPrices.Book));

    [Fact]
    public void The_committed_report_is_what_the_command_makes()
    {
        var output = new StringWriter();

        var exit = CommandLine.Root().Parse(["evaluate", "--data", Path.Combine(SourceTree.Root, "data")]).Invoke(new() { Output = output });

        Assert.Equal(0, exit);
        Assert.Equal(SourceTree.Get("docs/price-quality.md").Text, output.ToString());
    }

    [Fact]
    public void Every_kind_of_price_with_enough_lists_is_measured_with_every_method() => Assert.All(Measured.Value, kind =>
    {
        Assert.Equal(Enum.GetValues<ForecastMethod>(), kind.Methods.Select(method => method.Method));
        Assert.All(kind.Methods, method => Assert.InRange(method.Coverage, 0, 100));
        Assert.All(kind.Methods, method => Assert.True(method is { Width: >= 1, WidthAtEqualCoverage: >= 1, Score: > 0 }));
        Assert.All(kind.Methods.Skip(1), method => Assert.InRange(method.ModelNearer!.Value, 0, kind.PriceLists));
    });

    [Fact]
    public void A_list_is_never_forecast_from_itself()
    {
        // Six lists of 500 and one of 5,000: whoever knew the 5,000 would hold it. Left out, no method does, and each holds the other six.
        var quality = Assert.Single(PriceEvaluation.Of(Given.Book(Given.Amounts(500, 500, 500, 500, 500, 500, 5_000))));

        Assert.Equal(7, quality.PriceLists);
        Assert.Equal(85.7m, quality.Of(ForecastMethod.Model).Coverage); // 6 of 7
        Assert.All(quality.Methods.Skip(1), method => Assert.Equal(0, method.ModelNearer));
    }

    [Fact]
    public void With_one_list_more_than_the_least_there_is_nothing_to_measure() =>
        Assert.Empty(PriceEvaluation.Of(Given.Book(Given.Amounts(400, 450, 500, 550, 600))));

    [Fact]
    public void A_folder_that_is_not_there_is_told_in_words()
    {
        var error = new StringWriter();

        var exit = CommandLine.Root().Parse(["evaluate", "--data", "nowhere"]).Invoke(new() { Error = error });

        Assert.NotEqual(0, exit);
        Assert.NotEmpty(error.ToString());
    }
}
