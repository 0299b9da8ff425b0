using CostFinder.Core.Amounts;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Coverage;

/// <summary>What a line of the bill is for. A bundle is one price for everything at the visit, such as G2083 or a self-pay session.</summary>
public enum Component { Bundle, Drug, Visit, Observation, Facility, Consultation }

/// <summary>
/// One line of a visit's bill. <paramref name="Allowed"/> is the price the plan accepts, or the clinic's price when no plan pays.
/// <paramref name="Billed"/> is given only where the clinic may ask the patient for more than that. <paramref name="Devices"/> counts the
/// nasal sprays used; nothing where that is not known.
/// </summary>
public readonly record struct ChargePart(
    Component Component,
    Money Allowed,
    bool Covered = true,
    Money? Billed = null,
    DrugBenefit Benefit = DrugBenefit.Medical,
    NetworkStatus Network = NetworkStatus.In,
    int? Devices = null);

/// <summary>What one visit costs before anybody shares it, line by line in the order in which the plan works through them.</summary>
public sealed record Charge
{
    /// <exception cref="ArgumentException">There is no line.</exception>
    public Charge(int number, DateOnly date, Phase phase, IReadOnlyList<ChargePart> parts)
    {
        if (parts.Count == 0)
            throw new ArgumentException("A visit has at least one line on its bill.", nameof(parts));
        (Number, Date, Phase, Parts) = (number, date, phase, parts);
    }

    /// <summary>A visit with one price for everything.</summary>
    public Charge(int number, DateOnly date, Phase phase, Money allowed, bool covered, Money? billed = null)
        : this(number, date, phase, [new(Component.Bundle, allowed, covered, billed)])
    {
    }

    /// <summary>Number 0 is the first evaluation.</summary>
    public int Number { get; }

    public DateOnly Date { get; }

    public Phase Phase { get; }

    public IReadOnlyList<ChargePart> Parts { get; }

    public Money Allowed => Parts.Sum(part => part.Allowed);
}
