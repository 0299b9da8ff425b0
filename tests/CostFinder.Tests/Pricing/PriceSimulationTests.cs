using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.Tests.Pricing;

/// <summary>
/// Prices drawn from the model itself. For each draw a country of price lists is made up, a range is asked for in a place of it, and one
/// more list is drawn there. Four in five of those must lie in the range: within two points over 2,000 draws, where chance alone has a
/// standard error of 0.9 points.
/// </summary>
public class PriceSimulationTests
{
    private const int Draws = 2_000;
    private const double OfList = 0.3;
    private const int Divisions = 4;
    private const int StatesEach = 3;
    private const int MetrosEach = 3;

    /// <summary>
    /// Lists in the country of 36 local areas. The model knows neither the slope of cost nor how large the offsets of each level are against
    /// those of lists; it expects the former around 0.5 and tries four ratios for the latter. So they are drawn, too.
    /// </summary>
    [Theory]
    [InlineData(110)] // dense: three lists in each local area
    [InlineData(40)]
    [InlineData(12)] // sparse: most local areas have none
    [InlineData(6)] // one more than the least
    public void Four_in_five_of_the_next_price_lists_lie_in_the_range(int lists) => Assert.InRange(Covered(lists, chance => new(
        OfDivision: OfList * Ratio(chance), OfState: OfList * Ratio(chance), OfMetro: OfList * Ratio(chance),
        Slope: (double)Rules.ExpectedCostSlope + (double)Rules.CostSlopeSpread * Country.Normal(chance))), 78, 82);

    [Theory] // With many lists it does not matter how large the offsets are: the lists tell.
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, 0.3, 1)]
    [InlineData(0.1, 0.15, 0.15, 0.5)]
    public void With_many_lists_it_holds_whatever_the_offsets_are(double ofDivision, double ofState, double ofMetro, double slope) =>
        Assert.InRange(Covered(110, _ => new(ofDivision, ofState, ofMetro, slope)), 78, 82);

    private static ModelRules Rules => Given.Rules.Model;

    private static double Ratio(Random chance) => Math.Sqrt((double)Rules.VarianceRatios[chance.Next(Rules.VarianceRatios.Count)]);

    /// <summary>The share, in per cent, of next price lists that lie in the range.</summary>
    private static decimal Covered(int lists, Func<Random, Offsets> offsets)
    {
        var chance = new Random(20261126);
        var inside = 0;
        for (var draw = 0; draw < Draws; draw++)
        {
            var country = Country.Draw(chance, offsets(chance));
            var sites = Enumerable.Range(0, lists).Select(_ => chance.Next(Country.Metros)).ToArray();
            var book = new PriceBook(
                sites.Select((metro, number) => country.Clinic(number, metro)),
                sites.Select((metro, number) => Given.Price($"a{number:000}", country.PriceIn(metro))),
                Given.Rules,
                country.CostIndex);
            var asked = chance.Next(Country.Metros);
            var found = Assert.IsType<FoundPrice>(book.Find(country.Ladder(asked), "iv-ketamine", Service.Session));
            var next = Money.Of(country.PriceIn(asked));
            if (found.Range.Low <= next && next <= found.Range.High)
                inside++;
        }

        return 100m * inside / Draws;
    }

    /// <summary>The standard deviations of the offsets of each level, and the slope of cost.</summary>
    private sealed record Offsets(double OfDivision, double OfState, double OfMetro, double Slope);

    /// <summary>A country whose areas have offsets, and whose metropolitan areas have costs.</summary>
    private sealed class Country(Random chance, double[] offsets, double[] costs, double slope)
    {
        public const int Metros = Divisions * StatesEach * MetrosEach;

        public static Country Draw(Random chance, Offsets spread)
        {
            double[] divisions = [.. Enumerable.Range(0, Divisions).Select(_ => Normal(chance) * spread.OfDivision)];
            double[] states = [.. Enumerable.Range(0, Divisions * StatesEach).Select(state => divisions[state / StatesEach] + Normal(chance) * spread.OfState)];
            double[] metros = [.. Enumerable.Range(0, Metros).Select(metro => states[metro / MetrosEach] + Normal(chance) * spread.OfMetro)];
            double[] costs = [.. Enumerable.Range(0, Metros).Select(_ => Normal(chance) * 0.1)];
            return new(chance, metros, costs, spread.Slope);
        }

        public decimal PriceIn(int metro) =>
            Math.Round((decimal)Math.Exp(Math.Log(500) + slope * Math.Log((double)Cost(metro)) + offsets[metro] + Normal(chance) * OfList), 2, MidpointRounding.AwayFromZero);

        public decimal? CostIndex(Region region) => region.Kind == RegionKind.Metro ? Cost(int.Parse(region.Id[6..], null)) : null;

        public Provider Clinic(int number, int metro) =>
            new($"a{number:000}", $"a{number:000}", ProviderKind.Clinic, null, null, null, [.. Ladder(metro).SkipLast(1)]);

        public IReadOnlyList<Region> Ladder(int metro) =>
        [
            new($"metro:{metro}", RegionKind.Metro, Text.Same($"Metro {metro}")),
            new($"S{metro / MetrosEach}", RegionKind.State, Text.Same($"State {metro / MetrosEach}")),
            new($"division:{metro / MetrosEach / StatesEach}", RegionKind.Division, Text.Same($"Division {metro / MetrosEach / StatesEach}")),
            Given.Nation,
        ];

        private decimal Cost(int metro) => Math.Round((decimal)Math.Exp(costs[metro]), 3, MidpointRounding.AwayFromZero);

        public static double Normal(Random chance) =>
            Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
    }
}
