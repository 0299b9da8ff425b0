using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;

namespace CostFinder.App.Endpoints;

/// <summary>Says of each figure how it was made and which rows or documents it rests on.</summary>
public static class BasisRendering
{
    public static IReadOnlyList<BasisResponse> Render(Case opened)
    {
        var basis = new List<BasisResponse>();
        if (opened.Session.Range is not null)
            basis.Add(Of("price.perSession", opened.Session));
        if (opened.Consultation is { Range: not null } consultation)
            basis.Add(Of("price.consultation", consultation));
        if (opened.Course is not null)
        {
            basis.Add(new("course.sessions", opened.Course.Explanation, [],
                [.. opened.Treatment.CourseFor(opened.Question.Answers.Patient.Diagnosis).Sources.Select(EstimateRendering.Render)]));
        }
        if (opened.Payment is Payment.ByPlan plan)
        {
            basis.Add(new("patientPays",
                "Visit by visit: the allowed amount; covered or not; copay; deductible; coinsurance; out-of-pocket maximum; what the clinic bills above it. Each line is rounded to the cent.",
                plan.Preset is { } preset ? [preset.Id] : [],
                plan.Preset is { } used ? Sources(used, opened.Question.StartsOn) : []));
        }
        return basis;
    }

    private static BasisResponse Of(string figure, ServicePrice price) => price.Origin switch
    {
        PriceOrigin.Quoted => new(figure, "The price the clinic gave you.", [], []),
        PriceOrigin.MedicareApproved => new(figure,
            "(work RVU x work index + practice expense RVU x its index + malpractice RVU x its index) x conversion factor, rounded once to the cent.",
            [.. price.Medicare.Select(Row)],
            [.. price.MedicareSources.Select(EstimateRendering.Render)]),
        _ => new(figure,
            price.Found!.Basis == RangeBasis.Forecast
                ? "exp(average of the logarithms of price lists, carried over by the cost index and drawn from the nation over division and state to the local area by how much each has to say, plus or minus t x standard error of one more list); one list counts once. See docs/methodology.md, price ranges."
                : "The lowest, the middle and the highest of the listed prices; one list counts once.",
            [.. price.Found.Votes.SelectMany(vote => vote.PriceIds).Distinct()],
            [.. price.Found.Sources.Select(EstimateRendering.Render)]),
    };

    private static string Row(MedicareAnswer answer) => answer switch
    {
        MedicareApproved approved => $"{approved.Service.Code} {Words.Of(approved.Setting)} {approved.Locality?.Id ?? "national"} {approved.Factor.Period.From:yyyy-MM-dd} factor {approved.Factor.Dollars}",
        MedicareHospitalPayment hospital => $"{hospital.Service.Code} hospital outpatient",
        _ => "",
    };

    private static IReadOnlyList<SourceResponse> Sources(PlanDesign preset, DateOnly day) =>
        [.. preset.Terms.On(day).Value.Basis.Where(term => term.Source is not null).Select(term => EstimateRendering.Render(term.Source!)).Distinct()];
}
