using CostFinder.Core.Amounts;
using CostFinder.Core.Packing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Pricing;

/// <summary>What is said about a service in an area, as it stands in a page.</summary>
internal static class PackedPrices
{
    public static void Write(PageWriter page, AreaPrices prices)
    {
        page.Choice(prices.Population);
        page.Count(prices.Votes.Count);
        foreach (var vote in prices.Votes)
            Write(page, vote);
        page.Optional(prices.Plain, plain => Write(page, plain));
        page.Number(prices.Current);
        page.Number(prices.Providers);
        page.Text(prices.Oldest?.Text);
        page.Text(prices.Newest?.Text);
        page.Number(prices.Undated);
        page.Count(prices.Sources.Count);
        foreach (var source in prices.Sources)
            Write(page, source);
        page.Count(prices.LeftOut.Count);
        foreach (var left in prices.LeftOut)
        {
            page.Choice(left.Reason);
            page.Number(left.Prices);
        }
    }

    public static AreaPrices Read(PageReader page)
    {
        var population = page.Choice<PricePopulation>();
        var votes = new PriceVote[page.Count()];
        for (var place = 0; place < votes.Length; place++)
            votes[place] = Vote(page);
        var plain = page.Flag() ? Plain(page, votes) : null;
        var (current, providers, oldest, newest, undated) = (page.Whole(), page.Whole(), Date(page), Date(page), page.Whole());
        var sources = new Source[page.Count()];
        for (var place = 0; place < sources.Length; place++)
            sources[place] = Source(page);
        var leftOut = new LeftOut[page.Count()];
        for (var place = 0; place < leftOut.Length; place++)
            leftOut[place] = new(page.Choice<LeftOutReason>(), page.Whole());
        return new(population, votes, plain, current, providers, oldest, newest, undated, sources, leftOut);
    }

    public static void Write(PageWriter page, PriceVote vote)
    {
        page.Amount(vote.Amount);
        page.Text(vote.PriceList);
        page.Texts(vote.ProviderIds);
        page.Texts(vote.PriceIds);
        page.Flag(vote.FromPackage);
        page.Flag(vote.IsPastShelfLife);
        page.Real(vote.Weight);
    }

    public static PriceVote Vote(PageReader page) =>
        new(page.Amount(), page.Text(), page.Texts(), page.Texts(), page.Flag(), page.Flag()) { Weight = page.Real() };

    public static void Write(PageWriter page, Source source)
    {
        page.Text(source.Title);
        page.Text(source.Link);
        page.Text(source.RetrievedOn);
    }

    public static Source Source(PageReader page) => new(page.Text(), page.Text(), page.Text());

    public static void Write(PageWriter page, Region region)
    {
        page.Text(region.Id);
        page.Choice(region.Kind);
        page.Text(region.Name.English);
        page.Text(region.Name.Spanish);
    }

    public static Region Region(PageReader page) => new(page.Text(), page.Choice<RegionKind>(), Text.Of($"{page.Text()}", $"{page.Text()}"));

    public static StatedDate? Date(PageReader page) => page.OptionalText() is { } text ? new(text) : null;

    private static void Write(PageWriter page, PlainPrices plain)
    {
        Write(page, plain.Region);
        page.Choice(plain.Basis);
        Write(page, plain.Range);
        page.Optional(plain.MiddleLiesIn, middle => Write(page, middle));
    }

    private static PlainPrices Plain(PageReader page, PriceVote[] votes) => new(Region(page), page.Choice<PlainBasis>(), votes, Range(page))
    {
        MiddleLiesIn = page.Flag() ? Range(page) : null,
    };

    private static void Write(PageWriter page, MoneyRange range)
    {
        page.Amount(range.Low);
        page.Amount(range.Typical);
        page.Amount(range.High);
    }

    private static MoneyRange Range(PageReader page) => new(page.Amount(), page.Amount(), page.Amount());
}
