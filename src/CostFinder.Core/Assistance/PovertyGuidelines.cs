using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;

namespace CostFinder.Core.Assistance;

/// <summary>The three areas for which the federal poverty guideline is published.</summary>
public enum GuidelineArea { Contiguous, Alaska, Hawaii }

/// <summary>What the guideline adds up from: dollars a year for the first person and for each further one.</summary>
public sealed record GuidelineAmounts(Money FirstPerson, Money EachFurtherPerson);

/// <summary>One year's notice: its amounts in each area.</summary>
public sealed record PovertyGuideline(int Year, IReadOnlyDictionary<GuidelineArea, GuidelineAmounts> Areas);

/// <summary>The guideline for one household: the notice's year, dollars a year, and where that is written.</summary>
public sealed record HouseholdGuideline(int Year, Money Yearly, Source Source);

/// <summary>
/// The federal poverty guidelines by year, area and household size. A territory has none of its own: each program says which
/// it uses there.
/// </summary>
public sealed class PovertyGuidelines(DatedValues<PovertyGuideline> notices, IReadOnlyDictionary<string, GuidelineArea> areasByState)
{
    /// <summary>The largest household that is looked up; a larger one is taken for a slip of the pen.</summary>
    public const int LargestHousehold = 20;

    /// <summary>Every notice that is known, oldest first.</summary>
    public IReadOnlyList<Dated<PovertyGuideline>> Notices => notices.All;

    /// <summary>The area of a state's postal code, or nothing where no guideline is published.</summary>
    public GuidelineArea? AreaOf(string state) => areasByState.TryGetValue(state, out var area) ? area : null;

    public bool IsKnownOn(DateOnly day) => notices.IsKnownOn(day);

    public bool IsKnownForYear(int year) => notices.All.Any(notice => notice.Value.Year == year);

    /// <summary>The guideline in force on a day.</summary>
    /// <exception cref="InvalidOperationException">No notice is known for that day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The household is smaller than 1 or larger than 20.</exception>
    public HouseholdGuideline For(GuidelineArea area, int householdSize, DateOnly day) =>
        Of(notices.On(day), area, householdSize);

    /// <summary>The guideline of a named year, for programs that fix which year's they use.</summary>
    /// <exception cref="InvalidOperationException">No notice of that year is known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The household is smaller than 1 or larger than 20.</exception>
    public HouseholdGuideline ForYear(GuidelineArea area, int householdSize, int year) =>
        Of(notices.All.SingleOrDefault(notice => notice.Value.Year == year)
            ?? throw new InvalidOperationException($"No {notices.Name} of {year} is known."), area, householdSize);

    private static HouseholdGuideline Of(Dated<PovertyGuideline> notice, GuidelineArea area, int householdSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(householdSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(householdSize, LargestHousehold);
        var amounts = notice.Value.Areas[area];
        return new(notice.Value.Year, amounts.FirstPerson + amounts.EachFurtherPerson * (householdSize - 1), notice.Source);
    }
}
