using System.Globalization;

namespace CostFinder.App.Pages.Asking;

/// <summary>The answers that the form offers. Facts, such as treatments and plans, are handed in; these are only words.</summary>
public static class FormChoices
{
    public static IReadOnlyList<Choice> Insurance { get; } =
    [
        new("commercial", "Private insurance", "From a job, a family member's job or the marketplace"),
        new("medicare", "Medicare", "Original Medicare, Part B"),
        new("medicare-advantage", "Medicare Advantage"),
        new("medicaid", "Medicaid"),
        new("tricare", "TRICARE"),
        new("va", "VA health care"),
        new("champva", "CHAMPVA"),
        new("other", "Another insurance"),
        new("none", "No insurance", "Or I will pay myself"),
        Choice.DoNotKnow,
    ];

    public static IReadOnlyList<Choice> Secondary { get; } =
    [
        new("none", "No"),
        new("medigap", "Yes, a Medicare supplement (Medigap)"),
        new("medicaid", "Yes, Medicaid"),
        new("qmb", "Yes, the Qualified Medicare Beneficiary program"),
        new("other-government", "Yes, from the government, such as VA or TRICARE"),
        new("commercial", "Yes, private insurance"),
    ];

    public static IReadOnlyList<Choice> Network { get; } = [new("in", "Yes"), new("out", "No"), Choice.DoNotKnow];

    public static IReadOnlyList<Choice> BehavioralNetwork { get; } = [new("in", "Yes"), new("out", "No")];

    public static IReadOnlyList<Choice> Benefit { get; } =
    [
        new("medical", "Medical: the clinic bills it with the visit"),
        new("pharmacy", "Pharmacy: a specialty pharmacy bills it"),
    ];

    public static IReadOnlyList<Choice> Family { get; } =
    [
        new("embedded", "Each of us also has limits of our own (embedded)"),
        new("aggregate", "Only the family's limits count (aggregate)"),
    ];

    public static IReadOnlyList<Choice> PriorAuthorization { get; } =
    [
        new("approved", "Yes, it said yes"),
        new("pending", "I am waiting for the answer"),
        new("denied", "It said no"),
        new("not-needed", "My plan does not ask for it"),
    ];

    public static IReadOnlyList<Choice> AssistanceCrediting { get; } =
    [
        new("counts", "It counts"),
        new("does-not-count", "It does not count"),
        new("maximizer", "My plan spreads it over the year"),
    ];

    public static IReadOnlyList<Choice> Dose { get; } = [new("56", "56 mg"), new("84", "84 mg")];

    public static IReadOnlyList<Choice> Diagnosis { get; } =
    [
        new("treatment-resistant-depression", "Depression that did not get better with two medicines"),
        new("major-depressive-disorder", "Major depression"),
        new("mdd-acute-suicidal-ideation", "Major depression with thoughts of suicide"),
        new("depression", "Another kind of depression"),
        new("ptsd", "PTSD (post-traumatic stress)"),
        new("other", "Something else"),
    ];

    public static IReadOnlyList<Choice> PlanYearStart { get; } =
    [
        .. Enumerable.Range(1, 12).Select(month => new Choice(
            month.ToString("00", CultureInfo.InvariantCulture) + "-01",
            CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month) + " 1")),
    ];

    /// <summary>The kind of insurance a plan is for, as a heading.</summary>
    public static string KindWords(string kind) => Insurance.FirstOrDefault(choice => choice.Value == kind)?.Label ?? kind;
}
