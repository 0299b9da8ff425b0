using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;

namespace CostFinder.Core.Consistency;

/// <summary>What one visit or one service can plausibly cost; outside it a figure is more likely misread than asked.</summary>
public sealed record PlausiblePrice(Money Least, Money Most)
{
    public bool Holds(Money amount) => amount >= Least && amount <= Most;
}

/// <summary>The figures that prices are held against.</summary>
public sealed record PriceLimits
{
    public required IReadOnlyDictionary<Service, PlausiblePrice> Plausible { get; init; }

    /// <summary>So many digits of nine and no other make a placeholder.</summary>
    public required int PlaceholderNines { get; init; }

    /// <summary>A visit of a package that costs less than this share of a single visit is suspicious.</summary>
    public required Percentage LeastPackageShare { get; init; }

    /// <summary>Whether the amount fills a field that had no figure: all nines, or less than a dollar.</summary>
    public bool IsPlaceholder(decimal dollars) => dollars is > 0 and < 1 || IsAllNines(dollars);

    /// <summary>Whether the figure is written with nines only, and with as many of them as a placeholder has.</summary>
    public bool IsAllNines(decimal number)
    {
        var digits = number.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal);
        return digits.Length >= PlaceholderNines && digits.All(digit => digit == '9');
    }
}
