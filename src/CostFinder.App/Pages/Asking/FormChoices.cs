using System.Globalization;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>The answers that the form offers. Facts, such as treatments and plans, are handed in; these are only words.</summary>
public static class FormChoices
{
    public static IReadOnlyList<Choice> Insurance { get; } =
    [
        new("commercial", Text.Of("Private insurance", "Seguro privado"), Text.Of("From a job, a family member's job or the marketplace", "De un trabajo, del trabajo de un familiar o del mercado de seguros")),
        new("medicare", Text.Same("Medicare"), Text.Of("Original Medicare, Part B", "Medicare Original, Parte B")),
        new("medicare-advantage", Text.Same("Medicare Advantage")),
        new("medicaid", Text.Same("Medicaid")),
        new("tricare", Text.Same("TRICARE")),
        new("va", Text.Of("VA health care", "Atención médica del VA")),
        new("champva", Text.Same("CHAMPVA")),
        new("other", Text.Of("Another insurance", "Otro seguro")),
        new("none", Text.Of("No insurance", "No tengo seguro"), Text.Of("Or I will pay myself", "O voy a pagar yo")),
        Choice.DoNotKnow,
    ];

    /// <summary>For people who cannot choose a treatment yet.</summary>
    public static Choice NotSure { get; } = new(FormFields.NotSure, Text.Of("I'm not sure: compare both", "No sé: comparar los dos"),
        Text.Of("You see IV ketamine and Spravato side by side.", "Verá la ketamina por vena y Spravato lado a lado."));

    public static IReadOnlyList<Choice> Secondary { get; } =
    [
        new("none", Text.Same("No")),
        new("medigap", Text.Of("Yes, a Medicare supplement (Medigap)", "Sí, un suplemento de Medicare (Medigap)")),
        new("medicaid", Text.Of("Yes, Medicaid", "Sí, Medicaid")),
        new("qmb", Text.Of("Yes, the Qualified Medicare Beneficiary program", "Sí, el programa Qualified Medicare Beneficiary (QMB)")),
        new("other-government", Text.Of("Yes, from the government, such as VA or TRICARE", "Sí, del gobierno, como VA o TRICARE")),
        new("commercial", Text.Of("Yes, private insurance", "Sí, un seguro privado")),
    ];

    public static IReadOnlyList<Choice> Network { get; } = [new("in", Text.Of("Yes", "Sí")), new("out", Text.Same("No")), Choice.DoNotKnow];

    public static IReadOnlyList<Choice> BehavioralNetwork { get; } = [new("in", Text.Of("Yes", "Sí")), new("out", Text.Same("No"))];

    public static IReadOnlyList<Choice> Benefit { get; } =
    [
        new("medical", Text.Of("Medical: the clinic bills it with the visit", "La parte médica: la clínica lo cobra con la visita")),
        new("pharmacy", Text.Of("Pharmacy: a specialty pharmacy bills it", "La parte de farmacia: lo cobra una farmacia especializada")),
    ];

    public static IReadOnlyList<Choice> Family { get; } =
    [
        new("embedded", Text.Of("Each of us also has limits of our own (embedded)", "Cada uno tiene también sus propios límites (embedded)")),
        new("aggregate", Text.Of("Only the family's limits count (aggregate)", "Solo cuentan los límites de la familia (aggregate)")),
    ];

    public static IReadOnlyList<Choice> PriorAuthorization { get; } =
    [
        new("approved", Text.Of("Yes, it said yes", "Sí, dijo que sí")),
        new("pending", Text.Of("I am waiting for the answer", "Espero la respuesta")),
        new("denied", Text.Of("It said no", "Dijo que no")),
        new("not-needed", Text.Of("My plan does not ask for it", "Mi plan no la pide")),
    ];

    public static IReadOnlyList<Choice> AssistanceCrediting { get; } =
    [
        new("counts", Text.Of("It counts", "Sí cuenta")),
        new("does-not-count", Text.Of("It does not count", "No cuenta")),
        new("maximizer", Text.Of("My plan spreads it over the year", "Mi plan lo reparte en el año")),
    ];

    public static IReadOnlyList<Choice> Dose { get; } = [new("56", Text.Same("56 mg")), new("84", Text.Same("84 mg"))];

    public static IReadOnlyList<Choice> Diagnosis { get; } =
    [
        new("treatment-resistant-depression", Text.Of("Depression that did not get better with two medicines", "Depresión que no mejoró con dos medicinas")),
        new("major-depressive-disorder", Text.Of("Major depression", "Depresión mayor")),
        new("mdd-acute-suicidal-ideation", Text.Of("Major depression with thoughts of suicide", "Depresión mayor con ideas de suicidio")),
        new("depression", Text.Of("Another kind of depression", "Otro tipo de depresión")),
        new("ptsd", Text.Of("PTSD (post-traumatic stress)", "Estrés postraumático (PTSD)")),
        new("other", Text.Of("Something else", "Otra cosa")),
    ];

    public static IReadOnlyList<Choice> PlanYearStart { get; } =
    [
        .. Enumerable.Range(1, 12).Select(month => new Choice(
            month.ToString("00", CultureInfo.InvariantCulture) + "-01", Text.Of($"{Days.Month(month)} 1", $"1 de {Days.Month(month)}"))),
    ];

    /// <summary>The kind of insurance a plan is for, as a heading.</summary>
    public static Text KindWords(string kind) => Insurance.FirstOrDefault(choice => choice.Value == kind)?.Label ?? Text.Same(kind);
}
