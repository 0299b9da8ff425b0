using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;

namespace CostFinder.App.Endpoints;

/// <summary>Says how the price of one service was made, and the yardstick beside it.</summary>
internal static class PriceBasis
{
    private const string MedicareSum =
        "(work RVU x work index + practice expense RVU x its index + malpractice RVU x its index) x conversion factor, rounded once to the cent.";

    public static IEnumerable<BasisResponse> Of(string figure, ServicePrice price)
    {
        if (price.Range is null)
            yield break;
        yield return OfPrice(figure, price);
        if (price is { Benchmark: { } benchmark, Guide: null })
        {
            yield return new($"{figure}.medicareBenchmark",
                $"The sum over the codes of: {MedicareSum} In a hospital: the hospital's payment and the clinician's amount together. Times: the typical price divided by the office amount.",
                [.. benchmark.Rests.Select(Row)], Dates(benchmark.Rests), [.. MedicareBenchmarkRendering.SourcesOf(benchmark).Select(EstimateRendering.Render)]);
        }
    }

    private static BasisResponse OfPrice(string figure, ServicePrice price) => price.Origin switch
    {
        PriceOrigin.Quoted => new(figure, "The price the clinic gave you.", [], null, []),
        PriceOrigin.MedicareApproved => new(figure, MedicareSum, [.. price.Medicare.Select(Row)], Dates(price.Medicare),
            [.. price.MedicareSources.Select(EstimateRendering.Render)]),
        PriceOrigin.CommercialGuide => new(figure,
            Invariant($"Low and typical: Medicare's office amount x {price.Guide!.Office.Low} and x {price.Guide.Office.Typical}. High: the office amount x {price.Guide.Office.High}, or what Medicare pays in a hospital x {price.Guide.Hospital.Typical}, whichever is more."),
            [.. price.Medicare.Select(Row)], Dates(price.Medicare),
            [.. price.Guide.Office.Sources.Concat(price.MedicareSources).Select(EstimateRendering.Render)]),
        _ => new(figure,
            price.Found!.Basis == RangeBasis.Forecast
                ? "Typical: half of the weight of all price lists lies below it, carried over by the cost index; the n lists of an area weigh n against 1 for what lies around it, from the local area over state and division to the nation. Low and high: exp(average of the logarithms, drawn from the nation to the local area by how much each has to say, plus or minus f x t x standard error of one more list), f being how far lists left out in turn really lie. One list counts once. See docs/methodology.md, price ranges."
                : "The lowest, the middle and the highest of the listed prices; one list counts once.",
            [.. price.Found.Votes.SelectMany(vote => vote.PriceIds).Distinct()],
            Dates(price.Found),
            [.. price.Found.Sources.Select(EstimateRendering.Render)]),
    };

    private static string? Dates(FoundPrice found)
    {
        var undated = found.Undated > 0 ? $"{found.Undated} without a date" : null;
        var dated = found.Oldest is { } oldest ? oldest == found.Newest ? oldest.Text : $"{oldest} to {found.Newest}" : null;
        return (dated, undated) is (null, null) ? null : string.Join("; ", new[] { dated, undated }.OfType<string>());
    }

    private static string? Dates(IReadOnlyList<MedicareAnswer> answers) => answers.OfType<MedicareApproved>().FirstOrDefault()?.Factor.Period is { } period
        ? period.Until is { } until ? $"{BasisRendering.Day(period.From)} to {BasisRendering.Day(until.AddDays(-1))}" : $"from {BasisRendering.Day(period.From)}"
        : null;

    private static string Row(MedicareAnswer answer) => answer switch
    {
        MedicareApproved approved => Invariant($"{approved.Service.Code} {Words.Of(approved.Setting)} {approved.Locality?.Id ?? "national"} {approved.Factor.Period.From:yyyy-MM-dd} factor {approved.Factor.Dollars}"),
        MedicareHospitalPayment hospital => $"{hospital.Service.Code} hospital outpatient",
        _ => throw new InvalidOperationException("Only amounts are rows."),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
