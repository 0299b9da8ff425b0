using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes a comparison down as the contract has it.</summary>
public static class ComparisonRendering
{
    private static readonly Text NoRecommendation = Text.Of(
        "This sheet recommends neither treatment. Which one is right, if any, is for you and your clinician to decide; cost is only one part of it.",
        "Esta hoja no recomienda ninguno de los dos tratamientos. Cuál es el correcto, si alguno lo es, lo deciden usted y su médico; el costo es solo una parte.");

    private static readonly Text AboutStarting = Text.Of(
        "These figures show how plan years change the sum. They are no advice to wait or to hurry. Waiting for treatment has costs that no figure here holds. If you feel worse, talk with your clinician now.",
        "Estas cifras muestran cómo el año del plan cambia la suma. No son un consejo de esperar ni de apurarse. Esperar el tratamiento tiene costos que ninguna cifra de aquí incluye. Si se siente peor, hable con su médico ahora.");

    public static ComparisonResponse Render(
        IReadOnlyList<MethodColumn> columns, IReadOnlyList<IReadOnlyList<StartMonth>> starts, FactCatalog catalog, Language language)
    {
        var question = columns[0].Opened.Question;
        return new()
        {
            ApiVersion = EstimateRendering.ApiVersion,
            AsOf = question.AsOf,
            Editions = catalog.Editions.Render(),
            Region = columns[0].Opened.Place.Asked,
            Assumptions = Assumptions(question).In(language),
            Methods = [.. columns.Select(column => Render(column, catalog, language))],
            StartMonths = [.. columns.Zip(starts, (column, months) => new StartMonthsResponse(column.Opened.Treatment.Id, [.. months.Select(Render)]))],
            Notes = new(
                Notes.Disclaimer.In(language), NoRecommendation.In(language), AboutStarting.In(language), Notes.GoodFaithEstimate.In(language), Notes.Crisis.In(language)),
        };
    }

    private static IReadOnlyList<Text> Assumptions(Question question) =>
    [
        Text.Of(
            $"Both begin on {question.StartsOn}, for the same person with the same insurance.",
            $"Los dos comienzan el {question.StartsOn}, para la misma persona con el mismo seguro."),
        Text.Of(
            "Both look at six and at twelve months from the first visit. A course with a set number of visits may end sooner.",
            "Los dos miran seis y doce meses desde la primera visita. Un tratamiento con un número fijo de visitas puede terminar antes."),
        Text.Of(
            "Amounts are what you pay for medical care. Rides and time off stand apart.",
            "Las cantidades son lo que usted paga por la atención médica. Los viajes y el tiempo sin trabajar van aparte."),
        Text.Of(
            "Later visits are placed as seldom or as often as each treatment's usual course has them. Your own may differ.",
            "Las visitas siguientes se ponen con la frecuencia usual de cada tratamiento. Las suyas pueden ser distintas."),
    ];

    private static MethodColumnResponse Render(MethodColumn column, FactCatalog catalog, Language language)
    {
        var opened = column.Opened;
        var price = opened.Session;
        var paid = column.TwelveMonths.PatientPays;
        var money = opened.PatientsMoney;
        return new()
        {
            Treatment = EstimateRendering.Render(opened.Treatment, language),
            Supervision = [.. opened.Treatment.Safety.Select(line => line.Text.In(language))],
            Status = EstimateRendering.Status(opened, money),
            PerVisit = price.Range is { } range ? EstimateRendering.Render(range) : null,
            PricesFrom = EstimateRendering.UsedRegion(opened) is { } used ? RegionEndpoints.Render(used, language) : null,
            Coverage = EstimateRendering.Render(opened.Outlook, opened.Payment, language),
            SixMonths = Render(column.SixMonths),
            TwelveMonths = Render(column.TwelveMonths),
            Uncertainty = new(
                paid is null ? null : (paid.High - paid.Low).Dollars,
                price.Range is null ? null : Words.Of(price.Confidence),
                price.Found?.PriceLists ?? 0,
                HelpRendering.Questions(opened, catalog, language),
                paid is not null ? null : (price.Range is null ? price.Why : opened.Payment.Because).In(language)),
            Steps = Explanation.Steps(opened, money).In(language),
            Caveats = Explanation.Caveats(opened, money).In(language),
            Basis = BasisRendering.OfTreatment(opened, money, language),
        };
    }

    private static HorizonResponse Render(Horizon horizon) => new()
    {
        Months = horizon.Months,
        Visits = horizon.Visits,
        HoursInClinic = OtherCostsRendering.Render(horizon.Other.HoursInClinic),
        Rides = horizon.Visits,
        OtherCosts = OtherCostsRendering.Render(horizon.Other.Total),
        CourseTotal = Render(horizon.CourseTotal),
        PatientPays = Render(horizon.PatientPays),
        AfterAssistance = Render(horizon.AfterAssistance),
    };

    private static StartMonthResponse Render(StartMonth start) => new(
        start.StartsOn,
        Render(start.Money?.TwelveMonths),
        Render(start.Money?.ToEndOfPlanYear),
        start.Money is { } money ? ShareRendering.ByPlanYear(money) : []);

    private static MoneyRangeResponse? Render(MoneyRange? range) => range is null ? null : EstimateRendering.Render(range);
}
