namespace CostFinder.BrowserTests;

/// <summary>People whose answers bring out the states of the page.</summary>
public static class Situations
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All = new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["iv-self-pay"] = Of(("region", "90024"), ("method", "iv"), ("coverage.kind", "none")),
        ["esketamine-private"] = Of(("region", "63110"), ("method", "intranasal esketamine"), ("coverage.kind", "commercial"), ("coverage.planDesign", "employer-average"), ("household.size", "2"), ("household.annualIncome", "$41,000"), ("patient.age", "35")),
        ["esketamine-three"] = Of(("region", "63110"), ("method", "intranasal esketamine"), ("coverage.kind", "commercial")),
        ["not-sure"] = Of(("region", "63110"), ("method", "unsure"), ("coverage.kind", "commercial")),
        ["esketamine-medicare"] = Of(("region", "FL"), ("method", "intranasal esketamine"), ("coverage.kind", "medicare"), ("patient.age", "70")),
        ["esketamine-medicaid"] = Of(("region", "OH"), ("method", "intranasal esketamine"), ("coverage.kind", "medicaid")),
        ["insurance-unknown"] = Of(("region", "TX"), ("method", "iv"), ("coverage.kind", "unknown")),
        ["iv-private-paid-first"] = Of(("region", "63110"), ("method", "iv"), ("coverage.kind", "commercial"), ("coverage.plan.outOfNetwork.deductible", "1000"), ("coverage.plan.outOfNetwork.coinsurancePercent", "40"), ("other.ridePerVisit", "25")),
        ["two-years"] = Of(("region", "63110"), ("method", "intranasal esketamine"), ("coverage.kind", "commercial"), ("coverage.plan.planYearStartsOn", "07-01"), ("course.months", "24")),
        ["esketamine-medigap"] = Of(("region", "FL"), ("method", "intranasal esketamine"), ("coverage.kind", "medicare"), ("coverage.secondary", "medigap")),
        ["compounded"] = Of(("region", "10001"), ("method", "intranasal compounded"), ("coverage.kind", "commercial")),
        ["price-from-the-clinic"] = Of(("region", "78701"), ("method", "iv"), ("coverage.kind", "none"), ("quotedPrice.perSession", "$450"), ("quotedPrice.consultation", "0"), ("course.sessions", "6")),
    };

    /// <summary>Three faults: no treatment, an amount that is none, and no household.</summary>
    public static readonly IReadOnlyDictionary<string, string> Faulty = Of(("region", "90024"), ("coverage.kind", "commercial"), ("coverage.plan.deductible", "lots"), ("household.size", "0"));

    private static Dictionary<string, string> Of(params (string Name, string Value)[] answers) => answers.ToDictionary(answer => answer.Name, answer => answer.Value);
}
