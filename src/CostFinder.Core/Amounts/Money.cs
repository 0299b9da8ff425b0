using System.Globalization;

namespace CostFinder.Core.Amounts;

/// <summary>
/// An amount of US dollars that somebody pays or is charged: never negative, always whole cents. Multiplying rounds to the
/// cent, half away from zero, as payers do.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private const long CentsPerDollar = 100;
    private const int BitsOfAnInteger = 32;

    private Money(decimal dollars) => Dollars = dollars;

    public decimal Dollars { get; }

    public static Money Zero => default;

    /// <summary>The amount in dollars, which must already be whole cents and not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or has more than two decimals.</exception>
    public static Money Of(decimal dollars) => dollars >= 0 && decimal.Round(dollars, 2, MidpointRounding.AwayFromZero) == dollars
        ? new(dollars)
        : throw new ArgumentOutOfRangeException(nameof(dollars), "An amount is whole cents and not negative.");

    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static Money OfCents(long cents) => cents < 0 ? throw new ArgumentOutOfRangeException(nameof(cents), "An amount is not negative.")
        : cents % CentsPerDollar == 0 ? new(cents / CentsPerDollar)
        : new(new decimal((int)cents, (int)(cents >> BitsOfAnInteger), 0, isNegative: false, scale: 2));

    /// <summary>A computed amount, rounded to the cent, half away from zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static Money Rounded(decimal dollars)
    {
        var cents = decimal.Round(dollars, 2, MidpointRounding.AwayFromZero);
        return cents >= 0 ? new(cents) : throw new ArgumentOutOfRangeException(nameof(dollars), "An amount is not negative.");
    }

    public static Money Least(Money first, Money second) => first.Dollars <= second.Dollars ? first : second;

    public static Money Greatest(Money first, Money second) => first.Dollars >= second.Dollars ? first : second;

    /// <summary>What is left after taking <paramref name="taken"/> away; nothing when more is taken than there is.</summary>
    public Money Less(Money taken) => taken.Dollars >= Dollars ? Zero : new(Dollars - taken.Dollars);

    public long Cents => (long)(Dollars * 100);

    public static Money operator +(Money first, Money second) => new(first.Dollars + second.Dollars);

    /// <summary>The exact difference.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More is taken than there is; use <see cref="Less"/> where that may happen.</exception>
    public static Money operator -(Money first, Money second) => Of(first.Dollars - second.Dollars);

    public static Money operator *(Money amount, Percentage share) => Rounded(amount.Dollars * share.Fraction);

    public static Money operator *(Money amount, int times) => Of(amount.Dollars * times);

    public static bool operator <(Money first, Money second) => first.Dollars < second.Dollars;

    public static bool operator >(Money first, Money second) => first.Dollars > second.Dollars;

    public static bool operator <=(Money first, Money second) => first.Dollars <= second.Dollars;

    public static bool operator >=(Money first, Money second) => first.Dollars >= second.Dollars;

    /// <summary>Rounded to whole dollars, for an amount that is not known to the cent: <c>$1,235</c>.</summary>
    public string InWholeDollars => decimal.Round(Dollars, 0, MidpointRounding.AwayFromZero).ToString("$#,0", CultureInfo.InvariantCulture);

    public int CompareTo(Money other) => Dollars.CompareTo(other.Dollars);

    /// <summary>As a person reads it: <c>$1,234.50</c>, and <c>$1,234</c> when there are no cents.</summary>
    public override string ToString() =>
        Dollars.ToString(Dollars == decimal.Truncate(Dollars) ? "$#,0" : "$#,0.00", CultureInfo.InvariantCulture);
}

/// <summary>Adds amounts up, exactly, and holds them against each other.</summary>
public static class MoneySums
{
    /// <summary>From the least to the greatest of the amounts that are known; nothing unless there are at least two.</summary>
    public static Money? Spread<T>(this IEnumerable<T> items, Func<T, Money?> amount)
    {
        (Money? least, Money? greatest, var known) = (null, null, 0);
        foreach (var item in items)
        {
            if (amount(item) is not { } one)
                continue;
            (least, greatest) = (Money.Least(least ?? one, one), Money.Greatest(greatest ?? one, one));
            known++;
        }
        return known < 2 ? null : greatest - least;
    }

    public static Money Sum(this IEnumerable<Money> amounts)
    {
        var total = Money.Zero;
        foreach (var amount in amounts)
            total += amount;
        return total;
    }

    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount)
    {
        var total = Money.Zero;
        foreach (var item in items)
            total += amount(item);
        return total;
    }
}
