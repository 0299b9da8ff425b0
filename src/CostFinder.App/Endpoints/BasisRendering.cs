using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Says of each group of figures how it was made and which rows or documents, of which dates, it rests on.</summary>
public static class BasisRendering
{
    /// <summary>One entry for each group of figures that the answer holds. <paramref name="paid"/> is what is left for the person, if that is known.</summary>
    public static IReadOnlyList<BasisResponse> Render(Case opened, CourseMoney? paid, IReadOnlyList<ProgramMatch> matches, FactCatalog catalog, Language language) =>
    [
        .. OfTreatment(opened, paid, language),
        new("otherCosts", "Hours in the clinic times visits; rides and pay for time off as you gave them. Counted toward no medical total.", [], null,
            [.. opened.Treatment.TimeInClinic?.Sources.Select(EstimateRendering.Render) ?? []]),
        new("superbill", "The bills added up as they would be sent to the plan, and what its terms outside the network would pay back of them.", [], null, []),
        new("branches", "The whole estimate made anew, with one open question answered each time; nothing else is changed.", [], null, []),
        new("questions", "The dearest total among its answers less the cheapest.", [], null, []),
        .. OfPrograms(opened, matches, catalog),
        new("stacking",
            "The same visits with help that may be combined, in order, each within its own cap: once with what is likely, once if all of it helps.",
            [], null, []),
        .. OfPaymentPlans(paid, catalog),
        new("providers", "What each provider publishes; a price for one visit by the same rules as in the range.", [], null, []),
    ];

    /// <summary>The same for prices, course and what is left to pay: all that one treatment's column of a comparison holds.</summary>
    public static IReadOnlyList<BasisResponse> OfTreatment(Case opened, CourseMoney? paid, Language language) =>
    [
        .. PriceBasis.Of("price.perSession", opened.Session),
        .. opened.Consultation is { } consultation ? PriceBasis.Of("price.consultation", consultation) : [],
        .. OfCourse(opened, language),
        .. OfPayment(opened, paid),
    ];

    private static IEnumerable<BasisResponse> OfCourse(Case opened, Language language)
    {
        if (opened.Course is not { } course)
            yield break;
        var sources = opened.Treatment.CourseFor(opened.Question.Answers.Patient.Diagnosis).Sources.Select(EstimateRendering.Render).ToList();
        yield return new("course.sessions", course.Explanation.In(language), [opened.Treatment.Id], null, sources);
        if (opened.Visits is { Count: > 0 } visits)
        {
            yield return new("course.total", "The visits' prices added up three times: all at their low, all at their typical, all at their high price.", [],
                $"{Day(visits[0].Date)} to {Day(visits[^1].Date)}", []);
        }
    }

    private static IEnumerable<BasisResponse> OfPayment(Case opened, CourseMoney? paid)
    {
        if (opened.Payment is Payment.ByPlan plan)
        {
            var used = plan.Preset is { } preset ? TermsOf(preset, opened.Question) : null;
            yield return new("coverage.plan",
                plan.Preset is null ? "The terms you gave." : $"The terms you gave, and those of the preset for {string.Join(", ", plan.Assumed)}.",
                plan.Preset is { } named ? [named.Id] : [],
                plan.FiguresFrom,
                [.. used?.Basis.Where(term => term.Source is not null).Select(term => EstimateRendering.Render(term.Source!)).Distinct() ?? []]);
        }
        if (paid is null)
            yield break;
        yield return new("patientPays",
            opened.Payment is Payment.ByPlan
                ? "Visit by visit: the allowed amount; covered or not; copay; deductible; coinsurance; out-of-pocket maximum; what the clinic bills above it. Each line is rounded to the cent."
                : "Every visit's price is yours; totals are sums of the visits.",
            opened.Payment is Payment.ByPlan { Preset: { } terms } ? [terms.Id] : [],
            opened.Visits is { Count: > 0 } visits ? $"{Day(visits[0].Date)} to {Day(visits[^1].Date)}" : null,
            []);
    }

    /// <summary>The preset's terms on the first treatment day, or on the day asked for where those are not out yet.</summary>
    private static PlanDesignTerms? TermsOf(PlanDesign preset, Question question) =>
        preset.Terms.IsKnownOn(question.StartsOn) ? preset.Terms.On(question.StartsOn).Value
        : preset.Terms.IsKnownOn(question.AsOf) ? preset.Terms.On(question.AsOf).Value
        : null;

    private static IEnumerable<BasisResponse> OfPrograms(Case opened, IReadOnlyList<ProgramMatch> matches, FactCatalog catalog)
    {
        if (matches.Count == 0)
            yield break;
        var notices = catalog.PovertyGuidelines.Notices.Where(notice => notice.Period.Covers(opened.Question.AsOf)).ToList();
        yield return new("assistance",
            "Each rule of a program is met, not met or unknown by your answers. Incomes are held against the federal poverty guideline for the household.",
            [.. matches.Select(match => match.Program.Id)],
            notices is [var notice, ..] ? $"Poverty guideline in force from {Day(notice.Period.From)}" : null,
            [.. notices.Select(one => EstimateRendering.Render(one.Source)), .. matches.SelectMany(match => match.Program.Sources).Select(EstimateRendering.Render).Distinct()]);
    }

    private static IEnumerable<BasisResponse> OfPaymentPlans(CourseMoney? paid, FactCatalog catalog)
    {
        if (paid is null || catalog.PaymentPlans.Count == 0)
            yield break;
        yield return new("paymentPlans",
            "The typical amount you pay, paid off on the plan's published terms: level payments, or equal parts where there is no interest. A range of rates is taken at its highest.",
            [.. catalog.PaymentPlans.Select(plan => plan.Id)], null,
            [.. catalog.PaymentPlans.SelectMany(plan => plan.Sources).Select(EstimateRendering.Render).Distinct()]);
    }

    internal static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
