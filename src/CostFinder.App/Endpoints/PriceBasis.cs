using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Says how the price of one service was made, and the yardstick beside it.</summary>
internal static class PriceBasis
{
    private static readonly Text MedicareSum = Text.Of(
        "Work RVU x work index; practice cost RVU x its index; malpractice RVU x its index. Their sum x the year's factor, rounded once to the cent.",
        "RVU de trabajo x su índice; RVU de gastos x su índice; RVU de seguro por errores médicos x su índice. Su suma x el factor del año, redondeada una vez al centavo.");

    public static IEnumerable<BasisResponse> Of(string figure, ServicePrice price, Language language)
    {
        if (price.Range is null)
            yield break;
        yield return OfPrice(figure, price, language);
        if (price is { Benchmark: { } benchmark, Guide: null })
        {
            yield return new($"{figure}.medicareBenchmark",
                Text.Of(
                    $"The sum over the codes of: {MedicareSum} In a hospital: the hospital's payment and the clinician's amount together. Times: the typical price divided by the office amount.",
                    $"La suma, código por código, de: {MedicareSum} En un hospital: el pago al hospital y la cantidad del médico juntos. Veces: el precio típico dividido entre la cantidad del consultorio.").In(language),
                [.. benchmark.Rests.Select(Row)], Dates(benchmark.Rests, language), [.. MedicareBenchmarkRendering.SourcesOf(benchmark).Select(EstimateRendering.Render)]);
        }
    }

    private static BasisResponse OfPrice(string figure, ServicePrice price, Language language) => price.Origin switch
    {
        PriceOrigin.Quoted => new(figure, Text.Of("The price the clinic gave you.", "El precio que le dio la clínica.").In(language), [], null, []),
        PriceOrigin.MedicareApproved => new(figure, MedicareSum.In(language), [.. price.Medicare.Select(Row)], Dates(price.Medicare, language),
            [.. price.MedicareSources.Select(EstimateRendering.Render)]),
        PriceOrigin.CommercialGuide => new(figure, Multiples(price.Guide!).In(language), [.. price.Medicare.Select(Row)], Dates(price.Medicare, language),
            [.. price.Guide!.Office.Sources.Concat(price.MedicareSources).Select(EstimateRendering.Render)]),
        _ => new(figure,
            HowMade(price.Found!.Basis).In(language),
            [.. price.Found.Votes.SelectMany(vote => vote.PriceIds).Distinct()],
            Dates(price.Found, language),
            [.. price.Found.Sources.Select(EstimateRendering.Render)]),
    };

    private static Text Multiples(CommercialGuide guide) => Text.Of(
        $"Low and typical: Medicare's office amount x {guide.Office.Low} and x {guide.Office.Typical}. High: the office amount x {guide.Office.High}, or what Medicare pays in a hospital x {guide.Hospital.Typical}, whichever is more.",
        $"Bajo y típico: lo que Medicare aprueba en un consultorio x {guide.Office.Low} y x {guide.Office.Typical}. Alto: esa cantidad x {guide.Office.High}, o lo que Medicare paga en un hospital x {guide.Hospital.Typical}, lo que sea más.");

    private static Text HowMade(RangeBasis basis) => basis == RangeBasis.Forecast
        ? Text.Of(
            "Typical: half of the weight of all price lists lies below it, carried over by the cost index. The n lists of an area weigh n against 1 for what lies around it, from the local area over state and division to the nation. It stays in the middle half of the forecast. Low and high: exp(mean of the logarithms, drawn from the nation to the local area, plus or minus f x t x standard error of one more list). f is how far lists left out in turn really lie. One list counts once. See docs/methodology.md, price ranges.",
            "Típico: la mitad del peso de todas las listas de precios queda por debajo, ajustadas por el índice de costos. Las n listas de una zona pesan n contra 1 de lo que hay alrededor, de la zona local al estado, la región y el país. No sale de la mitad central del pronóstico. Bajo y alto: exp(media de los logaritmos, llevada del país a la zona local, más o menos f x t x error estándar de una lista más). f es qué tan lejos quedan en verdad las listas que se dejan fuera una por una. Cada lista cuenta una vez. Vea docs/methodology.md, price ranges.")
        : Text.Of(
            "The lowest, the middle and the highest of the listed prices; one list counts once.",
            "El más bajo, el del medio y el más alto de los precios de las listas; cada lista cuenta una vez.");

    private static string? Dates(FoundPrice found, Language language)
    {
        var undated = found.Undated > 0 ? Text.Of($"{found.Undated} without a date", $"{found.Undated} sin fecha") : null;
        var dated = found.Oldest is not { } oldest ? null
            : oldest == found.Newest ? Text.Same(oldest.Text)
            : Text.Of($"{oldest.Text} to {found.Newest!.Text}", $"de {oldest.Text} a {found.Newest!.Text}");
        return (dated, undated) is (null, null) ? null : Text.Join("; ", new[] { dated, undated }.OfType<Text>()).In(language);
    }

    private static string? Dates(IReadOnlyList<MedicareAnswer> answers, Language language) => answers.OfType<MedicareApproved>().FirstOrDefault()?.Factor.Period is { } period
        ? (period.Until is { } until ? BasisRendering.Between(period.From, until.AddDays(-1)) : Text.Of($"from {period.From}", $"desde el {period.From}")).In(language)
        : null;

    private static string Row(MedicareAnswer answer) => answer switch
    {
        MedicareApproved { Factor: { Period.From: var from } factor } approved => Invariant(
            $"{approved.Service.Code} {Words.Of(approved.Setting)} {approved.Locality?.Id ?? "national"} {ShareRendering.Month(from)}-{from.Day:D2} factor {factor.Dollars}"),
        MedicareHospitalPayment hospital => $"{hospital.Service.Code} hospital outpatient",
        _ => throw new InvalidOperationException("Only amounts are rows."),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
