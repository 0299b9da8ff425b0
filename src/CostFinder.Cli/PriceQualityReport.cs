using System.Globalization;
using System.Text;
using CostFinder.App.Catalog;
using CostFinder.Core.Pricing;

namespace CostFinder.Cli;

/// <summary>Writes down how good the price ranges are, for people who want to know before they trust one.</summary>
public static class PriceQualityReport
{
    public static string Of(IReadOnlyList<PriceQuality> quality, PricingRules rules)
    {
        var targets = rules.Quality;
        var page = new StringBuilder();
        page.Append($"""
            # Price quality

            How good our price ranges are, measured. This page is made by a command; a test holds it to what the command says for the facts
            in `data/`. After every change of prices or of the model:

            ```bash
            dotnet run --project src/CostFinder.Cli -- evaluate --output docs/price-quality.md
            ```

            Each price list is left out in turn, everything is fitted anew without it, and what is then said for its place is held against
            what it asks. Prices were gathered up to {rules.GatheredUntil:yyyy-MM-dd}. No figure of the model was fitted to
            the lists that are left out.

            - **inside**: the share of left-out lists between low and high. {Number(rules.HighPercentile.Percent - rules.LowPercentile.Percent)} % are meant to be.
            - **error**: how far typical is from the left-out price; half of the lists are nearer.
            - **width**: how many times the low end the high end is, in the middle case.
            - **equal width**: the same after all ends of a method were moved out or in by one factor, so that as many lists are inside as
              inside ours. Only then can widths be compared.
            - **score**: the interval score on logarithms: width, and for lists outside ten times how far outside. Lower is better.
            - **equal score**: the score of the ranges of equal width. It is the whole error of a range, and at equal coverage it is fair.
            - **ours nearer**: for how many lists our typical price is nearer than that of the method.

            The plainer methods: **nation** is the median and the 10th to 90th percentile of all lists; **state** the same of the state's lists, the
            nation's where the state has no other; **local** the same of the nearest area with at least {rules.EnoughPriceLists} other lists.

            """.ReplaceLineEndings("\n"));
        foreach (var kind in quality)
            page.Append('\n').Append(Kind(kind, targets));
        page.Append('\n').Append(Together(quality, targets));
        return page.ToString();
    }

    private static string Kind(PriceQuality kind, QualityTargets targets)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"## {Name(kind)}\n\n{kind.PriceLists} price lists.\n\n");
        page.Append("| method | inside | error | width | equal width | score | equal score | ours nearer |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var method in kind.Methods)
        {
            page.Append(CultureInfo.InvariantCulture,
                $"| {Name(method.Method)} | {Percent(method.Coverage)} | {Percent(method.MedianError)} | {Times(method.Width)} | {Times(method.WidthAtEqualCoverage)} | {Score(method.Score)} | {Score(method.ScoreAtEqualCoverage)} | {(method.ModelNearer is { } nearer ? $"{nearer} of {kind.PriceLists}" : "")} |\n");
        }
        page.Append(CultureInfo.InvariantCulture, $"\n- {Coverage(kind, targets)}\n- {Error(kind, targets)}\n- {Score(kind)}\n- {Width(kind)}\n- {Where(kind)}\n- {Clumps(kind)}\n- {Tried(kind)}\n");
        return page.ToString();
    }

    private static string Coverage(PriceQuality kind, QualityTargets targets)
    {
        var ours = kind.Of(ForecastMethod.Model).Coverage;
        var aim = $"**Inside {Number(targets.LeastCoverage.Percent)} to {Number(targets.MostCoverage.Percent)} %**";
        var chance = $"Chance alone leaves the share between {Percent(kind.CoverageByChance.From)} and {Percent(kind.CoverageByChance.To)} for so many lists, 19 times in 20.";
        if (kind.PriceLists < targets.PriceLists)
            return $"{aim}: measured {Percent(ours)}, not judged. The target is for {targets.PriceLists} price lists or more; with {kind.PriceLists} the measurement says little. {chance}";
        return ours >= targets.LeastCoverage.Percent && ours <= targets.MostCoverage.Percent
            ? $"{aim}: reached, {Percent(ours)}. {chance}"
            : $"{aim}: not reached, {Percent(ours)}. {chance} {(ours >= kind.CoverageByChance.From && ours <= kind.CoverageByChance.To ? "So this may be chance." : "So this is not chance: these prices do not follow the model well enough.")}";
    }

    private static string Error(PriceQuality kind, QualityTargets targets)
    {
        var ours = kind.Of(ForecastMethod.Model);
        var better = kind.Methods.Where(method => method.Method != ForecastMethod.Model && method.MedianError <= ours.MedianError).ToList();
        const string aim = "**Lower error than every plainer method**";
        if (better.Count == 0)
            return $"{aim}: reached{(kind.PriceLists < targets.PriceLists ? $", for what {kind.PriceLists} lists can show" : "")}.";
        var why = better.Select(method =>
        {
            var even = IsEven(method.ModelNearer!.Value, kind.PriceLists);
            return $"{Name(method.Method)} has {Percent(method.MedianError)} against our {Percent(ours.MedianError)}. List by list ours is nearer for {method.ModelNearer} of {kind.PriceLists}, "
                + (even ? "which is no more than chance makes of two methods that are equally good"
                    : 2 * method.ModelNearer > kind.PriceLists ? "which is more than chance makes" : "which is fewer than chance makes: that method is better here")
                + $"; it holds {Percent(method.Coverage)} of the lists, and its score is {Score(method.Score)} against our {Score(ours.Score)}";
        });
        return $"{aim}: not reached. {string.Join(". ", why.Select(text => char.ToUpperInvariant(text[0]) + text[1..]))}.";
    }

    private static string Score(PriceQuality kind)
    {
        var ours = kind.Of(ForecastMethod.Model).ScoreAtEqualCoverage;
        var better = kind.Methods.Where(method => method.ScoreAtEqualCoverage < ours).ToList();
        const string aim = "**Lowest score at equal coverage**";
        if (better.Count == 0)
            return $"{aim}: reached.";
        var why = better.Select(method =>
            $"{Name(method.Method)} has {Score(method.ScoreAtEqualCoverage)}, and the difference of {Score(ours - method.ScoreAtEqualCoverage)} is "
                + (ours - method.ScoreAtEqualCoverage <= 1.96m * method.ScoreDifferenceByChance ? "no more than chance makes" : "more than chance makes")
                + $" (1.96 × {Score(method.ScoreDifferenceByChance!.Value)})");
        return $"{aim}: not reached with {Score(ours)}; {string.Join("; ", why)}.";
    }

    private static string Width(PriceQuality kind)
    {
        var ours = kind.Of(ForecastMethod.Model);
        var narrower = kind.Methods.Where(method => method.Method != ForecastMethod.Model && method.WidthAtEqualCoverage < ours.WidthAtEqualCoverage).ToList();
        return narrower.Count == 0
            ? "**Narrowest range at equal coverage**: reached."
            : $"**Narrowest range at equal coverage**: not reached; {string.Join(" and ", narrower.Select(method => $"{Name(method.Method)} needs {Times(method.WidthAtEqualCoverage)}"))} against our {Times(ours.WidthAtEqualCoverage)}. "
                + $"As many lists more or fewer inside as chance makes move ours from {Times(kind.WidthByChance.From)} to {Times(kind.WidthByChance.To)}"
                + (narrower.All(method => method.WidthAtEqualCoverage >= kind.WidthByChance.From) ? ", so the difference may be chance." : ", so the difference is more than that.")
                + string.Concat(narrower.Where(method => method.ScoreAtEqualCoverage > ours.ScoreAtEqualCoverage).Select(method =>
                    $" But the lists outside the ranges of {Name(method.Method)} lie farther off: its equal score is {Score(method.ScoreAtEqualCoverage)} against our {Score(ours.ScoreAtEqualCoverage)}."));
    }

    private static string Where(PriceQuality kind) =>
        $"Where a list stands explains about {Percent(kind.SharedByPlace)} of how far prices differ; the rest is between lists of one place, and no method can know it beforehand.";

    private static string Clumps(PriceQuality kind) =>
        $"For {Percent(kind.Alike.InState)} of the lists another list of the same state asks nearly the same. If lists of one state were no more alike than lists of two states, it would be {Percent(kind.Alike.ByChance)}. "
        + "Prices come in clumps, so the typical price is a middle of lists and not a mean.";

    private static string Tried(PriceQuality kind) =>
        "For how many lists a wider area counts in the typical price is chosen and not measured. The error would be "
        + string.Join(" and ", kind.WiderAreaTried.Select(tried => $"{Percent(tried.MedianError)} if it were {tried.PriceLists.ToString("0.##", CultureInfo.InvariantCulture)}")) + ".";

    private static string Together(IReadOnlyList<PriceQuality> quality, QualityTargets targets)
    {
        var judged = quality.Where(kind => kind.PriceLists >= targets.PriceLists).ToList();
        var covered = judged.Count(kind => kind.Of(ForecastMethod.Model).Coverage is var share && share >= targets.LeastCoverage.Percent && share <= targets.MostCoverage.Percent);
        var nearest = judged.Count(kind => kind.Methods.All(method => method.Method == ForecastMethod.Model || method.MedianError > kind.Of(ForecastMethod.Model).MedianError));
        return $"""
            ## Together

            Of {judged.Count} kinds of price with at least {targets.PriceLists} price lists, {covered} {(covered == 1 ? "has" : "have")} a share inside the target, and for {nearest} our error is lower than that of every
            plainer method. Prices are left out one by one, not places: a clinic in a state without any other list is worse off than these figures say.

            """.ReplaceLineEndings("\n");
    }

    // Two methods that are equally good: each is nearer for half of the lists, give or take 1.96 standard errors of a fair coin.
    private static bool IsEven(int nearer, int lists) => Math.Pow(2 * nearer - lists, 2) <= 1.96 * 1.96 * lists;

    private static string Name(PriceQuality kind) =>
        $"{kind.Treatment}, {Words.Of(kind.Service)}{(kind.DoseMg is { } dose ? $", {dose} mg" : "")}, {(kind.Population == PricePopulation.HospitalCash ? "hospitals' cash prices" : "clinics' published prices")}";

    private static string Name(ForecastMethod method) => method switch
    {
        ForecastMethod.Model => "ours",
        ForecastMethod.National => "nation",
        ForecastMethod.State => "state",
        ForecastMethod.Local => "local",
        _ => throw new ArgumentOutOfRangeException(nameof(method)),
    };

    private static string Percent(decimal percent) => Number(percent) + " %";

    private static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Score(decimal score) => score.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Times(decimal times) => times.ToString("0.00", CultureInfo.InvariantCulture) + " ×";
}
