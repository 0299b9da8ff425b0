using CostFinder.Core.Amounts;

namespace CostFinder.Core.Coverage;

/// <summary>
/// <see cref="Money"/> while it is being worked with: the same whole cents, never negative, as a whole number. A course goes through some
/// thousand steps, and whole numbers take a fraction of the time of decimals.
/// </summary>
internal readonly record struct Cents : IComparable<Cents>
{
    private const decimal PerDollar = 100;

    private Cents(long value) => Value = value;

    public long Value { get; }

    public static Cents Zero => default;

    public Money Money => Value == 0 ? Money.Zero : Money.OfCents(Value);

    public static Cents Of(Money money) => new((long)(money.Dollars * PerDollar));

    public static Cents? Of(Money? money) => money is { } known ? Of(known) : null;

    public static Cents Least(Cents first, Cents second) => first.Value <= second.Value ? first : second;

    /// <summary>What is left after taking <paramref name="taken"/> away; nothing when more is taken than there is.</summary>
    public Cents Less(Cents taken) => taken.Value >= Value ? Zero : new(Value - taken.Value);

    /// <summary>So many parts of so many, rounded down: the rest is not lost, it comes with a later part.</summary>
    public Cents RoundedDown(int parts, int of) => new(Value * parts / of);

    public static Cents operator +(Cents first, Cents second) => new(first.Value + second.Value);

    /// <summary>Rounded to the cent, half away from zero.</summary>
    public static Cents operator *(Cents amount, Percentage share) =>
        amount.Value == 0 ? Zero : new((long)decimal.Round(amount.Value * share.Fraction, 0, MidpointRounding.AwayFromZero));

    /// <summary>So many parts of so many, rounded to the cent, half away from zero.</summary>
    public Cents Rounded(int parts, int of) => new((long)decimal.Round((decimal)Value * parts / of, 0, MidpointRounding.AwayFromZero));

    public static bool operator <(Cents first, Cents second) => first.Value < second.Value;

    public static bool operator >(Cents first, Cents second) => first.Value > second.Value;

    public static bool operator <=(Cents first, Cents second) => first.Value <= second.Value;

    public static bool operator >=(Cents first, Cents second) => first.Value >= second.Value;

    public int CompareTo(Cents other) => Value.CompareTo(other.Value);
}
