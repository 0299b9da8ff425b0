using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>One line of a visit's bill with what it costs before insurance and help. <paramref name="Devices"/> counts nasal sprays.</summary>
public sealed record PricedPart(Component Component, MoneyRange Price, int? Devices = null);

/// <summary>A visit with the lines of its bill. Number 0 is the first evaluation.</summary>
public sealed record PricedVisit(int Number, DateOnly Date, Phase Phase, IReadOnlyList<PricedPart> Parts)
{
    /// <summary>A visit with one price for everything.</summary>
    public PricedVisit(int number, DateOnly date, Phase phase, MoneyRange price) : this(number, date, phase, [new(Component.Bundle, price)])
    {
    }

    /// <summary>
    /// The lines of one treatment visit. Where the drug has a list price of its own, that much of the visit's price is the drug, and the rest is
    /// the visit with its observation; otherwise the price stays one for everything.
    /// </summary>
    public static IReadOnlyList<PricedPart> PartsOf(MoneyRange price, Money? drug, int? devices)
    {
        if (drug is not { } most)
            return [new(Component.Bundle, price)];
        var drugs = new MoneyRange(Money.Least(most, price.Low), Money.Least(most, price.Typical), Money.Least(most, price.High));
        var rest = new MoneyRange(price.Low - drugs.Low, price.Typical - drugs.Typical, price.High - drugs.High);
        return rest.High == Money.Zero
            ? [new(Component.Drug, drugs, devices)]
            : [new(Component.Drug, drugs, devices), new(Component.Observation, rest)];
    }
}
