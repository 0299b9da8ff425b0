using CostFinder.App.Contracts;

namespace CostFinder.App.Pages.Answering;

/// <summary>A listed price in the chart: how far from the left in per cent, and which place in its pile, 0 at the bottom.</summary>
public sealed record PriceDot(decimal Price, decimal Left, int Pile);

/// <summary>A round amount on the axis, and how far from the left in per cent.</summary>
public sealed record AxisMark(decimal Amount, decimal Left);

/// <summary>
/// Where things stand in the chart of listed prices. Left is in per cent of the chart's width, so that the chart fits every screen; dots that
/// would cover each other on a narrow one are piled up.
/// </summary>
public sealed record PriceDots(IReadOnlyList<PriceDot> Dots, IReadOnlyList<AxisMark> Axis, decimal Low, decimal Typical, decimal High)
{
    // Room at both ends, so that the outermost dots and amounts are whole; and the width of one dot on the narrowest screen.
    private const decimal Margin = 7;
    private const decimal DotWidth = 4;
    private const int MostMarks = 5;

    /// <summary>The tallest pile.</summary>
    public int Tallest => Dots.Count == 0 ? 0 : Dots.Max(dot => dot.Pile) + 1;

    /// <summary>Null when there is nothing to draw: fewer than two listed prices, or all of them the same.</summary>
    public static PriceDots? Of(PriceResponse price)
    {
        IReadOnlyList<decimal> listed = [.. price.Listed.Order()];
        if (listed.Count < 2 || listed[0] == listed[^1])
            return null;
        var step = StepFor(Math.Min(listed[0], price.Low), Math.Max(listed[^1], price.High));
        var from = Math.Floor(Math.Min(listed[0], price.Low) / step) * step;
        var to = Math.Ceiling(Math.Max(listed[^1], price.High) / step) * step;
        return new(Piled(listed, Left), [.. Marks(from, to, step).Select(amount => new AxisMark(amount, Left(amount)))],
            Left(price.Low), Left(price.Typical), Left(price.High));

        decimal Left(decimal amount) =>
            Math.Round(Margin + (100 - 2 * Margin) * (amount - from) / (to - from), 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>The smallest round step that needs at most <see cref="MostMarks"/> marks from one end to the other.</summary>
    private static decimal StepFor(decimal from, decimal to)
    {
        for (var power = 1m; ; power *= 10)
        {
            foreach (var step in (ReadOnlySpan<decimal>)[power, 2 * power, 5 * power])
            {
                if ((Math.Ceiling(to / step) - Math.Floor(from / step)) < MostMarks)
                    return step;
            }
        }
    }

    private static IEnumerable<decimal> Marks(decimal from, decimal to, decimal step)
    {
        for (var amount = from; amount <= to; amount += step)
            yield return amount;
    }

    private static List<PriceDot> Piled(IReadOnlyList<decimal> listed, Func<decimal, decimal> left)
    {
        var dots = new List<PriceDot>(listed.Count);
        foreach (var price in listed)
        {
            var place = left(price);
            var near = dots.Where(dot => place - dot.Left < DotWidth).Select(dot => dot.Pile).ToHashSet();
            dots.Add(new(price, place, Enumerable.Range(0, dots.Count + 1).First(pile => !near.Contains(pile))));
        }
        return dots;
    }
}
