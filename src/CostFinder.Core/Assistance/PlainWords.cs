using CostFinder.Core.Situations;

namespace CostFinder.Core.Assistance;

// How reasons name things to a patient.
internal static class PlainWords
{
    public static string Of(CoverageKind kind) => kind switch
    {
        CoverageKind.None => "no insurance",
        CoverageKind.Commercial => "private insurance",
        CoverageKind.Medicare => "Original Medicare",
        CoverageKind.MedicareAdvantage => "Medicare Advantage",
        CoverageKind.Medicaid => "Medicaid",
        CoverageKind.Tricare => "TRICARE",
        CoverageKind.Va => "VA health care",
        CoverageKind.Champva => "CHAMPVA",
        _ => "other insurance",
    };

    public static string Of(SecondaryCoverage secondary) => secondary switch
    {
        SecondaryCoverage.None => "no second insurance",
        SecondaryCoverage.Medigap => "a Medicare supplement (Medigap)",
        SecondaryCoverage.Medicaid => "Medicaid",
        SecondaryCoverage.Qmb => "the Qualified Medicare Beneficiary program",
        SecondaryCoverage.OtherGovernment => "other government insurance",
        _ => "private insurance",
    };

    public static string Of(Diagnosis diagnosis) => diagnosis switch
    {
        Diagnosis.TreatmentResistantDepression => "treatment-resistant depression",
        Diagnosis.MajorDepressiveDisorder => "major depression",
        Diagnosis.MddAcuteSuicidalIdeation => "major depression with suicidal thoughts",
        Diagnosis.Depression => "depression",
        Diagnosis.Ptsd => "post-traumatic stress (PTSD)",
        _ => "another condition",
    };

    public static string Of(ProviderKind provider) => provider switch
    {
        ProviderKind.NonprofitHospital => "a nonprofit hospital",
        ProviderKind.OtherHospital => "a hospital that is not a nonprofit",
        ProviderKind.NonprofitHospitalClinic => "a clinic run by a nonprofit hospital",
        _ => "an independent clinic",
    };

    public static string Of(PriorAuthorization decision) => decision switch
    {
        PriorAuthorization.Approved => "your plan has approved the treatment",
        PriorAuthorization.Pending => "your plan is still deciding",
        PriorAuthorization.Denied => "your plan has refused to pay",
        _ => "your plan asks for no approval",
    };

    public static string OfTreatment(string id) =>
        (id.StartsWith("iv-", StringComparison.Ordinal) ? "IV" + id[2..] : id).Replace('-', ' ');

    public static string Any(IEnumerable<string> words) => Joined([.. words], "or");

    public static string All(IEnumerable<string> words) => Joined([.. words], "and");

    private static string Joined(string[] words, string last) => words.Length switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words[..^1])} {last} {words[^1]}",
    };
}
