using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Coverage;

/// <summary>How a program works out what it pays of the patient's share.</summary>
public abstract record ProgramPays
{
    private ProgramPays()
    {
    }

    /// <summary>Everything above what it leaves to the patient at one treatment.</summary>
    public sealed record AllAbove(Money PatientPaysPerTreatment) : ProgramPays;

    /// <summary>A part of it.</summary>
    public sealed record Part(Percentage Off) : ProgramPays;

    /// <summary>Up to an amount for each treatment, each month, each calendar year, or once.</summary>
    public sealed record UpTo(Money Amount, AmountPeriod Per) : ProgramPays;

    /// <summary>All of it.</summary>
    public sealed record All : ProgramPays;
}

/// <summary>The most a program pays in a year: none, an amount, or one that exists but is not published.</summary>
public readonly record struct ProgramCap
{
    private ProgramCap(Money? amount, bool known) => (Amount, IsKnown) = (amount, known);

    /// <summary>The program sets no yearly cap.</summary>
    public static ProgramCap None { get; } = new(null, known: true);

    /// <summary>There is a cap and nobody says how high it is. It is neither nothing nor without end.</summary>
    public static ProgramCap NotPublished { get; } = new(null, known: false);

    public static ProgramCap Of(Money amount) => new(amount, known: true);

    /// <summary>Null without a cap and for one that is not published.</summary>
    public Money? Amount { get; }

    public bool IsKnown { get; }
}

/// <summary>
/// How many sprays a program pays for: at one treatment, in the first days from the first use, and in each further stretch of days.
/// </summary>
public sealed record DeviceLimit(int PerTreatment, int InFirst, int FirstDays, int InEach, int EachDays);

/// <summary>What a program pays for, how much and how long, as far as the ledger needs it.</summary>
public sealed record AssistanceTerms
{
    public required string ProgramId { get; init; }

    /// <summary>The part of the bill it pays for; null pays for all of it.</summary>
    public Component? For { get; init; }

    public required ProgramPays Pays { get; init; }

    public ProgramCap Cap { get; init; } = ProgramCap.None;

    /// <summary>The year over which the cap counts. A calendar year does not follow the plan year.</summary>
    public CapPeriod CapPeriod { get; init; } = CapPeriod.CalendarYear;

    /// <summary>The most treatments it pays for in all; null when there is no such limit.</summary>
    public int? MostTreatments { get; init; }

    public DeviceLimit? Devices { get; init; }

    public Payout Payout { get; init; } = Payout.OffTheBill;

    /// <summary>Whether it also pays for visits that no plan pays for.</summary>
    public bool PaysUncoveredCare { get; init; }

    /// <summary>Whether it also pays what a clinic asks above the allowed amount.</summary>
    public bool PaysBalanceBill { get; init; }

    /// <summary>Money of a drug's maker: never used together with public insurance, and what a maximizer draws on.</summary>
    public bool FromManufacturer { get; init; }
}

/// <summary>What a program has paid so far, to go on from. The day of the last payment says which year and month the amounts belong to.</summary>
public readonly record struct ProgramUse(
    string ProgramId,
    DateOnly LastPaidOn,
    Money PaidThisYear,
    Money PaidThisPeriod = default,
    int Treatments = 0,
    DateOnly? FirstDevicesOn = null,
    int DevicesInStretch = 0);

/// <summary>
/// The programs that help with a course, in the order in which they pay, and how the plan counts their help. Rebates come after
/// everything that is taken off the bill. <paramref name="Crediting"/> must be known here: where it is not, the caller works out each way.
/// <paramref name="PublicInsurance"/> is true when any public insurance pays, first or second: then a drug maker's money is never used.
/// </summary>
public sealed record AppliedAssistance(IReadOnlyList<AssistanceTerms> Programs, AssistanceCrediting Crediting, bool PublicInsurance)
{
    /// <summary>What programs have already paid.</summary>
    public IReadOnlyList<ProgramUse> Used { get; init; } = [];
}

/// <summary>
/// What one program pays at one visit. Nothing as an amount means that it pays something and nobody can say how much: its cap is not
/// published, or the price of its part of the bill is not known. <paramref name="Left"/> is what is left of its cap for the year;
/// null without a known cap.
/// </summary>
public readonly record struct AssistancePayment(string ProgramId, Money? Amount, Money? Left, Payout Payout);
