using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;

namespace CostFinder.Core.Estimates;

/// <summary>What the person pays in one plan year. <paramref name="To"/> is its last day, included.</summary>
public sealed record PlanYearShare(DateOnly From, DateOnly To, MoneyRange PatientPays);

/// <summary>What the person pays in one calendar month, named by its first day.</summary>
public sealed record MonthShare(DateOnly Month, MoneyRange PatientPays);

/// <summary>
/// The same visits through the ledger three times: at their low, typical and high prices. So each range is the range of prices and of
/// nothing else. Visits are in order of date, so those of one month or plan year follow one another.
/// </summary>
public sealed record CourseMoney(Ledger Low, Ledger Typical, Ledger High)
{
    private const int MonthsOfYear = 12;

    /// <summary>What the course costs before insurance and help.</summary>
    public MoneyRange CourseTotal => Around(Price);

    /// <summary>What the person pays over the whole course.</summary>
    public MoneyRange PatientPays => Around(line => line.PatientPays);

    /// <summary>What the plan pays, or pays back.</summary>
    public MoneyRange PlanPays => Around(line => line.PlanPays);

    /// <summary>What the person pays until the plan year of the first visit ends; a calendar year without a plan.</summary>
    public MoneyRange ToEndOfPlanYear => Typical.Lines is [var first, ..] ? Before(first.PlanYear.Until!.Value) : PatientPays;

    /// <summary>What the person pays in the twelve months from the first visit, that anniversary not included.</summary>
    public MoneyRange TwelveMonths => Typical.Lines is [var first, ..] ? Before(first.Charge.Date.AddMonths(MonthsOfYear)) : PatientPays;

    /// <summary>By plan year, in order; only years with a visit.</summary>
    public IReadOnlyList<PlanYearShare> ByPlanYear
    {
        get
        {
            var years = new List<PlanYearShare>();
            foreach (var line in Typical.Lines)
            {
                var year = line.PlanYear;
                if (years is not [.., { } last] || last.From != year.From)
                    years.Add(new(year.From, year.Until!.Value.AddDays(-1), Share(other => other.PlanYear.From == year.From)));
            }
            return years;
        }
    }

    /// <summary>By calendar month, in order; only months with a visit.</summary>
    public IReadOnlyList<MonthShare> ByMonth
    {
        get
        {
            var months = new List<MonthShare>();
            foreach (var line in Typical.Lines)
            {
                var month = MonthOf(line.Charge.Date);
                if (months is not [.., { } last] || last.Month != month)
                    months.Add(new(month, Share(other => MonthOf(other.Charge.Date) == month)));
            }
            return months;
        }
    }

    /// <summary>What the person pays before a day, the day itself not included.</summary>
    public MoneyRange Before(DateOnly day) => Share(line => line.Charge.Date < day);

    /// <summary>What the visits before a day cost before insurance and help.</summary>
    public MoneyRange PriceBefore(DateOnly day) => Around(line => line.Charge.Date < day ? Price(line) : Money.Zero);

    private MoneyRange Share(Func<LedgerLine, bool> of) => Around(line => of(line) ? line.PatientPays : Money.Zero);

    // Dearer visits never make the whole course cheaper, but a single month can be: a limit that is reached sooner leaves less for later.
    // The range then still holds all three.
    private MoneyRange Around(Func<LedgerLine, Money> amount)
    {
        var (low, typical, high) = (Low.Lines.Sum(amount), Typical.Lines.Sum(amount), High.Lines.Sum(amount));
        return new(Money.Least(low, Money.Least(typical, high)), typical, Money.Greatest(high, Money.Greatest(typical, low)));
    }

    /// <summary>What the clinic asks for: what the plan accepts of it, and the rest.</summary>
    private static Money Price(LedgerLine line) => line.Allowed + line.BalanceBill;

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}
