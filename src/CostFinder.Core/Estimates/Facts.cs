using CostFinder.Core.Coverage;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Core.Situations;
using CostFinder.Core.Treatments;

namespace CostFinder.Core.Estimates;

/// <summary>The facts an estimate rests on, all of them of known editions.</summary>
public sealed record Facts(
    Places Places,
    PriceBook Prices,
    IReadOnlyList<Treatment> Treatments,
    CoverageOutlooks Outlooks,
    PlanDesigns PlanDesigns,
    MedicareFeeSchedule Medicare)
{
    /// <exception cref="InvalidOperationException">The treatment is not described; every one that can be asked for has to be.</exception>
    public Treatment TreatmentFor(Method method, Product? product) =>
        Treatments.Single(treatment => treatment.Method == method && treatment.Product == product);
}
