using CostFinder.App.Contracts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Answering;

/// <summary>Plain words for the words of the contract. A word that is new to the page is shown as it is.</summary>
public static class AnswerWords
{
    public static Text Phase(string phase) => phase switch
    {
        "evaluation" => Text.Of("First evaluation", "Primera evaluación"),
        "induction" => Text.Of("First phase (induction)", "Primera fase (inducción)"),
        "maintenance" => Text.Of("Later phase (maintenance)", "Fase siguiente (mantenimiento)"),
        _ => Text.Same(Say.Start(phase)),
    };

    public static Text PriceKind(string kind) => kind switch
    {
        "self-pay" => Text.Of("Prices for people who pay themselves", "Precios para quien paga sin seguro"),
        "hospital-cash" => Text.Of("Hospital cash prices", "Precios de hospital al contado"),
        "medicare-approved" => Text.Of("The amounts that Medicare approves", "Lo que Medicare aprueba"),
        "commercial-guide" => Text.Of("A rough guide to what private plans allow", "Una guía aproximada de lo que aceptan los planes privados"),
        "quoted" => Text.Of("The price the clinic gave you", "El precio que le dio la clínica"),
        _ => Text.Same(kind),
    };

    /// <summary>An area after "in".</summary>
    public static Text Area(EvidenceShareResponse share) => share.Kind switch
    {
        "nation" => Text.Of("the whole country", "todo el país"),
        "division" => Text.Of($"the {share.Name} states", $"los estados de {share.Name}"),
        _ => Text.Same(share.Name),
    };

    public static Text Confidence(string confidence) => confidence switch
    {
        "high" => Text.Of("High: many prices, and close by", "Alta: muchos precios, y cercanos"),
        "medium" => Text.Of("Medium: enough prices, but not many, not close by or quite different", "Media: precios suficientes, pero no muchos, no cercanos o muy distintos"),
        "low" => Text.Of("Low: few prices, or from far away, or very different ones", "Baja: pocos precios, o lejanos, o muy distintos"),
        _ => Text.Same(confidence),
    };

    public static Text Outlook(string outlook) => outlook switch
    {
        "usually" => Text.Of("Usually covered", "Casi siempre cubierto"),
        "sometimes" => Text.Of("Sometimes covered", "A veces cubierto"),
        "rarely" => Text.Of("Rarely covered", "Rara vez cubierto"),
        "not" => Text.Of("Not covered", "No cubierto"),
        _ => Text.Of("Not known", "No se sabe"),
    };

    public static Text TreatedAs(string treatedAs) => treatedAs == "covered"
        ? Text.Of("Your figure counts the visits as covered by your plan.", "Su resultado cuenta las visitas como cubiertas por su plan.")
        : Text.Of("Your figure counts every visit as paid by you.", "Su resultado cuenta que usted paga todas las visitas.");

    public static Text Verdict(string verdict) => verdict switch
    {
        "likely" => Text.Of("Likely to help", "Es probable que ayude"),
        "possible" => Text.Of("May help", "Puede ayudar"),
        "unlikely" => Text.Of("Probably not now", "Probablemente no ahora"),
        "closed" => Text.Of("Closed now", "Cerrado ahora"),
        _ => Text.Same(Say.Start(verdict)),
    };

    public static Text Finding(string result) => result switch
    {
        "met" => Text.Of("Fits", "Cumple"),
        "not-met" => Text.Of("Does not fit", "No cumple"),
        _ => Text.Of("Open", "Falta saber"),
    };

    public static Text ProgramKind(string kind) => kind switch
    {
        "public-coverage" => Text.Of("Public insurance", "Seguro público"),
        "copay-savings" => Text.Of("Copay savings from the maker", "Ahorro en el copago, del fabricante"),
        "copay-grant" => Text.Of("Copay grant", "Ayuda para el copago"),
        "free-drug" => Text.Of("Free drug", "Medicina gratis"),
        "hospital-charity-care" => Text.Of("Hospital financial help", "Ayuda económica del hospital"),
        "charity-grant" => Text.Of("Charity grant", "Ayuda de una organización"),
        "clinical-trial" => Text.Of("Research study", "Estudio de investigación"),
        "discount" => Text.Of("Discount", "Descuento"),
        "employer-benefit" => Text.Of("Benefit from an employer", "Beneficio del empleador"),
        "tax-advantaged" => Text.Of("Tax saving", "Ahorro de impuestos"),
        "finder" => Text.Of("Place to look", "Lugar donde buscar"),
        "information" => Text.Of("Good to know", "Bueno saberlo"),
        _ => Text.Same(Say.Start(kind.Replace('-', ' '))),
    };

    public static Text PlanKind(string kind) => kind switch
    {
        "zero-interest" => Text.Of("No interest", "Sin intereses"),
        "deferred-interest" => Text.Of("No interest only if all is paid in time", "Sin intereses solo si paga todo a tiempo"),
        "installment" => Text.Of("Loan with monthly payments", "Préstamo con pagos por mes"),
        "minimum-payment" => Text.Of("Credit card with a smallest payment", "Tarjeta de crédito con pago mínimo"),
        "pay-in-four" => Text.Of("Four payments", "Cuatro pagos"),
        _ => Text.Same(Say.Start(kind.Replace('-', ' '))),
    };

    public static Text Mark(string mark) => mark switch
    {
        "cap-used-up" => Text.Of("Help from a program is used up with this visit", "Con esta visita se acaba la ayuda de un programa"),
        "deductible-finished" => Text.Of("Deductible met", "Deducible completo"),
        "limit-reached" => Text.Of("Yearly limit reached", "Límite anual alcanzado"),
        "plan-year-reset" => Text.Of("New plan year", "Nuevo año del plan"),
        _ => Text.Same(Say.Start(mark.Replace('-', ' '))),
    };

    public static Text Marks(IEnumerable<string> marks) => Text.Join(", ", marks.Select(Mark));

    public static Text Component(string component) => component switch
    {
        "drug" => Text.Of("The drug", "La medicina"),
        "visit" => Text.Of("The visit", "La visita"),
        "observation" => Text.Of("The visit with time under watch", "La visita con observación"),
        "facility" => Text.Of("The room or hospital", "La sala o el hospital"),
        "consultation" => Text.Of("The first evaluation", "La primera evaluación"),
        "bundle" => Text.Of("The visit, all in one price", "La visita, todo en un precio"),
        _ => Text.Same(Say.Start(component)),
    };

    public static Text Service(PublishedPriceResponse price) => price.Service switch
    {
        "session" => Text.Of("One visit", "Una visita"),
        "series" => price.Sessions is { } visits ? Text.Of($"Package of {visits} visits", $"Paquete de {visits} visitas") : Text.Of("Package of visits", "Paquete de visitas"),
        "maintenance-session" => Text.Of("One later visit", "Una visita posterior"),
        "extended-session" => Text.Of("One longer visit", "Una visita más larga"),
        "consultation" => Text.Of("First evaluation", "Primera evaluación"),
        "follow-up" => Text.Of("Follow-up talk", "Consulta de seguimiento"),
        "monitoring" => Text.Of("Time under watch, without the drug", "Tiempo de observación, sin la medicina"),
        "drug-kit" => Text.Of("The drug alone", "Solo la medicina"),
        "home-program" => Text.Of("Program for home use", "Programa para usar en casa"),
        _ => Text.Same(Say.Start(price.Service.Replace('-', ' '))),
    };

    public static Text RateFor(string rateFor) => rateFor switch
    {
        "everyone" => Text.Empty,
        "new-patients" => Text.Of(", for new patients only", ", solo para pacientes nuevos"),
        "returning-patients" => Text.Of(", for returning patients only", ", solo para quien ya es paciente"),
        "members" => Text.Of(", for members only", ", solo para miembros"),
        _ => Text.Of($", for {rateFor.Replace('-', ' ')} only", $", solo para: {rateFor.Replace('-', ' ')}"),
    };

    public static Text Amounts(AmountsResponse? amounts) => amounts switch
    {
        null => Say.NotKnown,
        { } sure when sure.Least == sure.Most => Text.Same(Say.Dollars(sure.Least)),
        _ => Text.Of($"{Say.Dollars(amounts.Least)} to {Say.Dollars(amounts.Most)}", $"de {Say.Dollars(amounts.Least)} a {Say.Dollars(amounts.Most)}"),
    };

    public static Text Range(MoneyRangeResponse? range) =>
        range is null ? Say.NotKnown
        : range.Low == range.High ? Text.Of($"about {Say.About(range.Typical)}", $"unos {Say.About(range.Typical)}")
        : Text.Of($"about {Say.About(range.Typical)} ({Say.About(range.Low)} to {Say.About(range.High)})", $"unos {Say.About(range.Typical)} (de {Say.About(range.Low)} a {Say.About(range.High)})");

    public static Text Hours(HoursResponse? hours) => hours switch
    {
        null => Say.NotKnown,
        { UpTo: { } most } => Text.Of($"about {Say.Number(hours.AtLeast)} to {Say.Number(most)}", $"unas {Say.Number(hours.AtLeast)} a {Say.Number(most)}"),
        _ => Text.Of($"at least {Say.Number(hours.AtLeast)}", $"al menos {Say.Number(hours.AtLeast)}"),
    };
}
