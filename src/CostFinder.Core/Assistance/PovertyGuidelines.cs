using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;
using CostFinder.Core.Provenance;

namespace CostFinder.Core.Assistance;

/// <summary>The three areas for which the federal poverty guideline is published.</summary>
public enum GuidelineArea { Contiguous, Alaska, Hawaii }

/// <summary>What the guideline adds up from: dollars a year for the first person and for each further one.</summary>
public sealed record GuidelineAmounts(Money FirstPerson, Money EachFurtherPerson);

/// <summary>One year's notice: its amounts in each area.</summary>
public sealed record PovertyGuideline(int Year, GuidelineAmounts Contiguous, GuidelineAmounts Alaska, GuidelineAmounts Hawaii)
{
    public GuidelineAmounts In(GuidelineArea area) => area switch
    {
        GuidelineArea.Contiguous => Contiguous,
        GuidelineArea.Alaska => Alaska,
        GuidelineArea.Hawaii => Hawaii,
        _ => throw new ArgumentOutOfRangeException(nameof(area)),
    };
}

/// <summary>The states, by postal code, that one of the three areas is made of.</summary>
public sealed record AreaStates(GuidelineArea Area, IReadOnlyList<string> States);

/// <summary>The guideline for one household: the notice's year, dollars a year, and where that is written.</summary>
public sealed record HouseholdGuideline(int Year, Money Yearly, Source Source);

/// <summary>
/// The federal poverty guidelines by year, area and household size. A territory has none of its own: each program says which
/// it uses there.
/// </summary>
public sealed class PovertyGuidelines
{
    private readonly DatedValues<PovertyGuideline> _notices;
    private readonly Dictionary<string, AreaStates> _areasByState = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A state lies in two areas.</exception>
    public PovertyGuidelines(DatedValues<PovertyGuideline> notices, IReadOnlyList<AreaStates> areas)
    {
        (_notices, Areas) = (notices, areas);
        foreach (var area in areas)
        {
            foreach (var state in area.States)
                _areasByState.Add(state, area);
        }
    }

    /// <summary>The guidelines that <see cref="Pack"/> wrote down.</summary>
    /// <exception cref="FormatException">The page cannot be read.</exception>
    public static PovertyGuidelines Open(byte[] page) => PackedPovertyGuidelines.Read(new(page));

    /// <summary>All notices as one page. The same notices give the same bytes.</summary>
    public byte[] Pack() => PackedPovertyGuidelines.Of(this);

    /// <summary>The largest household that is looked up; a larger one is taken for a slip of the pen.</summary>
    public const int LargestHousehold = 20;

    /// <summary>Every notice that is known, oldest first.</summary>
    public IReadOnlyList<Dated<PovertyGuideline>> Notices => _notices.All;

    /// <summary>Which states each area is made of.</summary>
    public IReadOnlyList<AreaStates> Areas { get; }

    /// <summary>What the figures are called where one is missing.</summary>
    internal string Name => _notices.Name;

    /// <summary>The area of a state's postal code, or nothing where no guideline is published.</summary>
    public GuidelineArea? AreaOf(string state) => _areasByState.TryGetValue(state, out var area) ? area.Area : null;

    public bool IsKnownOn(DateOnly day) => _notices.IsKnownOn(day);

    public bool IsKnownForYear(int year) => _notices.All.Any(notice => notice.Value.Year == year);

    /// <summary>The guideline in force on a day.</summary>
    /// <exception cref="InvalidOperationException">No notice is known for that day.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The household is smaller than 1 or larger than 20.</exception>
    public HouseholdGuideline For(GuidelineArea area, int householdSize, DateOnly day) =>
        Of(_notices.On(day), area, householdSize);

    /// <summary>The guideline of a named year, for programs that fix which year's they use.</summary>
    /// <exception cref="InvalidOperationException">No notice of that year is known.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The household is smaller than 1 or larger than 20.</exception>
    public HouseholdGuideline ForYear(GuidelineArea area, int householdSize, int year) =>
        Of(_notices.All.SingleOrDefault(notice => notice.Value.Year == year)
            ?? throw new InvalidOperationException($"No {_notices.Name} of {year} is known."), area, householdSize);

    private static HouseholdGuideline Of(Dated<PovertyGuideline> notice, GuidelineArea area, int householdSize)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(householdSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(householdSize, LargestHousehold);
        var amounts = notice.Value.In(area);
        return new(notice.Value.Year, amounts.FirstPerson + amounts.EachFurtherPerson * (householdSize - 1), notice.Source);
    }
}
