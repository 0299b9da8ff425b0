using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Assistance;

/// <summary>How rules and their reasons name things to a patient.</summary>
public static class PlainWords
{
    public static Text Of(CoverageKind kind) => kind switch
    {
        CoverageKind.None => Text.Of("no insurance", "sin seguro"),
        CoverageKind.Commercial => Text.Of("private insurance", "seguro privado"),
        CoverageKind.Medicare => Text.Of("Original Medicare", "Medicare Original"),
        CoverageKind.MedicareAdvantage => Text.Same("Medicare Advantage"),
        CoverageKind.Medicaid => Text.Same("Medicaid"),
        CoverageKind.Tricare => Text.Same("TRICARE"),
        CoverageKind.Va => Text.Of("VA health care", "atención médica del VA"),
        CoverageKind.Champva => Text.Same("CHAMPVA"),
        _ => Text.Of("other insurance", "otro seguro"),
    };

    /// <summary>For "people with …". Spanish says "with" or "without" before each.</summary>
    public static Text With(CoverageKind kind) => kind is CoverageKind.None
        ? Of(kind)
        : Text.Of($"{Of(kind)}", $"con {Of(kind)}");

    public static Text YouHave(CoverageKind kind) => kind is CoverageKind.None
        ? Text.Of("You have no insurance", "Usted no tiene seguro")
        : Text.Of($"You have {Of(kind)}", $"Usted tiene {Of(kind)}");

    public static Text Of(SecondaryCoverage secondary) => secondary switch
    {
        SecondaryCoverage.None => Text.Of("no second insurance", "sin segundo seguro"),
        SecondaryCoverage.Medigap => Text.Of("a Medicare supplement (Medigap)", "un seguro suplementario de Medicare (Medigap)"),
        SecondaryCoverage.Medicaid => Text.Same("Medicaid"),
        SecondaryCoverage.Qmb => Text.Of("the Qualified Medicare Beneficiary program", "el programa Qualified Medicare Beneficiary (QMB)"),
        SecondaryCoverage.OtherGovernment => Text.Of("other government insurance", "otro seguro del gobierno"),
        _ => Text.Of("private insurance", "seguro privado"),
    };

    public static Text Of(Diagnosis diagnosis) => diagnosis switch
    {
        Diagnosis.TreatmentResistantDepression => Text.Of("treatment-resistant depression", "depresión resistente al tratamiento"),
        Diagnosis.MajorDepressiveDisorder => Text.Of("major depression", "depresión mayor"),
        Diagnosis.MddAcuteSuicidalIdeation => Text.Of("major depression with suicidal thoughts", "depresión mayor con pensamientos suicidas"),
        Diagnosis.Depression => Text.Of("depression", "depresión"),
        Diagnosis.Ptsd => Text.Of("post-traumatic stress (PTSD)", "estrés postraumático (PTSD)"),
        _ => Text.Of("another condition", "otra afección"),
    };

    public static Text Of(ProviderKind provider) => provider switch
    {
        ProviderKind.NonprofitHospital => Text.Of("a nonprofit hospital", "un hospital sin fines de lucro"),
        ProviderKind.OtherHospital => Text.Of("a hospital that is not a nonprofit", "un hospital que no es sin fines de lucro"),
        ProviderKind.NonprofitHospitalClinic => Text.Of("a clinic run by a nonprofit hospital", "una clínica de un hospital sin fines de lucro"),
        _ => Text.Of("an independent clinic", "una clínica independiente"),
    };

    public static Text Of(PriorAuthorization decision) => decision switch
    {
        PriorAuthorization.Approved => Text.Of("your plan has approved the treatment", "su plan aprobó el tratamiento"),
        PriorAuthorization.Pending => Text.Of("your plan is still deciding", "su plan todavía no ha decidido"),
        PriorAuthorization.Denied => Text.Of("your plan has refused to pay", "su plan se negó a pagar"),
        _ => Text.Of("your plan asks for no approval", "su plan no pide autorización"),
    };

    /// <summary>For "once …", which in Spanish takes another form of the verb.</summary>
    public static Text Once(PriorAuthorization decision) => decision switch
    {
        PriorAuthorization.Approved => Text.Of($"{Of(decision)}", "su plan apruebe el tratamiento"),
        PriorAuthorization.Pending => Text.Of($"{Of(decision)}", "su plan esté decidiendo"),
        PriorAuthorization.Denied => Text.Of($"{Of(decision)}", "su plan se niegue a pagar"),
        _ => Text.Of($"{Of(decision)}", "su plan no pida autorización"),
    };

    public static Text OfTreatment(string id) => id switch
    {
        "iv-ketamine" => Text.Of("IV ketamine", "ketamina intravenosa (IV)"),
        "esketamine" => Text.Of("esketamine", "esketamina"),
        "compounded-nasal-ketamine" => Text.Of("compounded nasal ketamine", "ketamina nasal preparada en farmacia"),
        _ => Text.Same(id.Replace('-', ' ')),
    };

    /// <summary>With the article that Spanish asks for after "for".</summary>
    public static Text TheTreatment(string id) => Text.Of($"{OfTreatment(id)}", $"la {OfTreatment(id)}");

    /// <summary>With the article that Spanish asks for after "for".</summary>
    public static Text The(Diagnosis diagnosis) => diagnosis switch
    {
        Diagnosis.Ptsd => Text.Of($"{Of(diagnosis)}", $"el {Of(diagnosis)}"),
        Diagnosis.Other => Of(diagnosis),
        _ => Text.Of($"{Of(diagnosis)}", $"la {Of(diagnosis)}"),
    };

    /// <summary>Postal codes of states, such as "OR, TX or WA".</summary>
    public static Text AnyState(IEnumerable<string> states) => Text.Any(states.Select(Text.Same));
}
