namespace CostFinder.Core.Amounts;

/// <summary>A low, a typical and a high amount, in that order; all three are equal when the amount is certain.</summary>
public sealed record MoneyRange
{
    /// <exception cref="ArgumentException">The three are not in order.</exception>
    public MoneyRange(Money low, Money typical, Money high)
    {
        if (low > typical || typical > high)
            throw new ArgumentException("A range goes from low over typical to high.");
        (Low, Typical, High) = (low, typical, high);
    }

    public Money Low { get; }

    public Money Typical { get; }

    public Money High { get; }

    public static MoneyRange Exactly(Money amount) => new(amount, amount, amount);
}
