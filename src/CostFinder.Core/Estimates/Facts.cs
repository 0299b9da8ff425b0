using CostFinder.Core.Coverage;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>The facts an estimate rests on, all of them of known editions.</summary>
public sealed record Facts
{
    public required Places Places { get; init; }

    public required PriceBook Prices { get; init; }

    public required IReadOnlyList<Treatment> Treatments { get; init; }

    public required CoverageOutlooks Outlooks { get; init; }

    public required Parameters Parameters { get; init; }

    /// <summary>The plan designs, read when a question first needs them.</summary>
    public required Lazy<PlanDesigns> ReadPlanDesigns { private get; init; }

    public PlanDesigns PlanDesigns => ReadPlanDesigns.Value;

    /// <summary>Medicare's fee schedule, read when a question first needs it.</summary>
    public required Lazy<MedicareFeeSchedule> ReadMedicare { private get; init; }

    public MedicareFeeSchedule Medicare => ReadMedicare.Value;

    private const int ZipDigits = 5;

    /// <summary>A state may share its name with cities and metropolitan areas, which a search puts first.</summary>
    private const int Namesakes = 20;

    /// <summary>
    /// The place a person means: a ZIP code, also with its four further digits, a state by code or by name, or the id of a wider area.
    /// Nothing when there is no such place.
    /// </summary>
    public Place? FindPlace(string asked)
    {
        var text = asked.Trim();
        return Places.Find(text)
            ?? (text.Length == ZipDigits + 5 && text[ZipDigits] == '-' && !text.AsSpan(ZipDigits + 1).ContainsAnyExceptInRange('0', '9') ? Places.Find(text[..ZipDigits]) : null)
            ?? (Places.Search(text, Namesakes).FirstOrDefault(region => region.Kind == RegionKind.State && IsNamed(region, text))
                is { } state ? Places.Find(state.Id) : null);
    }

    private static bool IsNamed(Region region, string text) =>
        region.Name.English.Equals(text, StringComparison.OrdinalIgnoreCase) || region.Name.Spanish.Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <exception cref="InvalidOperationException">The treatment is not described; every one that can be asked for has to be.</exception>
    public Treatment TreatmentFor(Method method, Product? product) =>
        Treatments.Single(treatment => treatment.Method == method && treatment.Product == product);
}
