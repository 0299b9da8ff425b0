namespace CostFinder.Core.Pricing;

/// <summary>
/// Student's t: how far from the middle, in standard errors, a new value may well lie when the spread itself had to be estimated.
/// </summary>
internal static class StudentT
{
    // Beyond this many degrees of freedom the distribution is the normal one to three decimals.
    private const int Enough = 1000;

    /// <summary>The value that a share <paramref name="probability"/> of the distribution lies below.</summary>
    public static double Quantile(double probability, int degrees)
    {
        if (probability < 0.5)
            return -Quantile(1 - probability, degrees);
        var (low, high) = (0.0, 1.0);
        while (Below(high, degrees) < probability)
            (low, high) = (high, 2 * high);
        while (high - low > 1e-9 * high)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle, degrees) < probability ? (middle, high) : (low, middle);
        }
        return high;
    }

    /// <summary>The share that lies below a positive value: for whole degrees of freedom a finite sum of powers of a cosine.</summary>
    public static double Below(double value, int degrees)
    {
        degrees = Math.Clamp(degrees, 1, Enough);
        var angle = Math.Atan(value / Math.Sqrt(degrees));
        var (sine, cosine) = Math.SinCos(angle);
        var odd = degrees % 2 == 1;
        var term = odd ? cosine : 1;
        var sum = degrees == 1 ? 0 : term;
        for (var power = odd ? 3 : 2; power <= degrees - 2; power += 2)
        {
            term *= cosine * cosine * (power - 1) / power;
            sum += term;
        }
        var within = odd ? 2 / Math.PI * (angle + sine * sum) : sine * sum;
        return (1 + within) / 2;
    }
}
