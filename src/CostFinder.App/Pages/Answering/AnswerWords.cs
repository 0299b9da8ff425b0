using CostFinder.App.Contracts;

namespace CostFinder.App.Pages.Answering;

/// <summary>Plain words for the words of the contract. A word that is new to the page is shown as it is.</summary>
public static class AnswerWords
{
    public static string Phase(string phase) => phase switch
    {
        "evaluation" => "First evaluation",
        "induction" => "First phase (induction)",
        "maintenance" => "Later phase (maintenance)",
        _ => Say.Start(phase),
    };

    public static string PriceKind(string kind) => kind switch
    {
        "self-pay" => "prices for people who pay themselves",
        "hospital-cash" => "hospital cash prices",
        "medicare-approved" => "the amounts that Medicare approves",
        "commercial-guide" => "a rough guide to what private plans allow",
        "quoted" => "the price the clinic gave you",
        _ => kind,
    };

    /// <summary>An area after "in".</summary>
    public static string Area(EvidenceShareResponse share) => share.Kind switch
    {
        "nation" => "the whole country",
        "division" => $"the {share.Name} states",
        _ => share.Name,
    };

    public static string Confidence(string confidence) => confidence switch
    {
        "high" => "High: many prices, and close by",
        "medium" => "Medium: enough prices, but not many, not close by or quite different",
        "low" => "Low: few prices, or from far away, or very different ones",
        _ => confidence,
    };

    public static string Outlook(string outlook) => outlook switch
    {
        "usually" => "Usually covered",
        "sometimes" => "Sometimes covered",
        "rarely" => "Rarely covered",
        "not" => "Not covered",
        _ => "Not known",
    };

    public static string TreatedAs(string treatedAs) => treatedAs switch
    {
        "covered" => "Your figure counts the visits as covered by your plan.",
        _ => "Your figure counts every visit as paid by you.",
    };

    public static string Verdict(string verdict) => verdict switch
    {
        "likely" => "Likely to help",
        "possible" => "May help",
        "unlikely" => "Probably not now",
        "closed" => "Closed now",
        _ => Say.Start(verdict),
    };

    public static string Finding(string result) => result switch
    {
        "met" => "Fits",
        "not-met" => "Does not fit",
        _ => "Open",
    };

    public static string ProgramKind(string kind) => kind switch
    {
        "public-coverage" => "Public insurance",
        "copay-savings" => "Copay savings from the maker",
        "copay-grant" => "Copay grant",
        "free-drug" => "Free drug",
        "hospital-charity-care" => "Hospital financial help",
        "charity-grant" => "Charity grant",
        "clinical-trial" => "Research study",
        "discount" => "Discount",
        "employer-benefit" => "Benefit from an employer",
        "tax-advantaged" => "Tax saving",
        "finder" => "Place to look",
        "information" => "Good to know",
        _ => Say.Start(kind.Replace('-', ' ')),
    };

    public static string PlanKind(string kind) => kind switch
    {
        "zero-interest" => "No interest",
        "deferred-interest" => "No interest only if all is paid in time",
        "installment" => "Loan with monthly payments",
        "minimum-payment" => "Credit card with a smallest payment",
        "pay-in-four" => "Four payments",
        _ => Say.Start(kind.Replace('-', ' ')),
    };

    public static string Mark(string mark) => mark switch
    {
        "cap-used-up" => "Help from a program is used up with this visit",
        "deductible-finished" => "Deductible met",
        "limit-reached" => "Yearly limit reached",
        "plan-year-reset" => "New plan year",
        _ => Say.Start(mark.Replace('-', ' ')),
    };

    public static string Service(PublishedPriceResponse price) => price.Service switch
    {
        "session" => "One visit",
        "series" => price.Sessions is { } visits ? $"Package of {visits} visits" : "Package of visits",
        "maintenance-session" => "One later visit",
        "extended-session" => "One longer visit",
        "consultation" => "First evaluation",
        "follow-up" => "Follow-up talk",
        "monitoring" => "Time under watch, without the drug",
        "drug-kit" => "The drug alone",
        "home-program" => "Program for home use",
        _ => Say.Start(price.Service.Replace('-', ' ')),
    };

    public static string Amounts(AmountsResponse? amounts) => amounts switch
    {
        null => "not known",
        { } sure when sure.Least == sure.Most => Say.Dollars(sure.Least),
        _ => $"{Say.Dollars(amounts.Least)} to {Say.Dollars(amounts.Most)}",
    };

    public static string Range(MoneyRangeResponse range) =>
        range.Low == range.High ? $"about {Say.About(range.Typical)}" : $"about {Say.About(range.Typical)} ({Say.About(range.Low)} to {Say.About(range.High)})";

    public static string Hours(HoursResponse hours) =>
        hours.UpTo is { } most ? $"about {Say.Number(hours.AtLeast)} to {Say.Number(most)}" : $"at least {Say.Number(hours.AtLeast)}";

    /// <summary>The name of an answer as a person would say it, and the field of the form it stands in.</summary>
    public static (string Words, string Field) Answer(string name) => name switch
    {
        "region" => ("where you live", "region"),
        "method" or "product" => ("the treatment", "method"),
        "coverage.kind" => ("your insurance", "coverage.kind"),
        "coverage.secondary" => ("a second insurance", "coverage.secondary"),
        "coverage.priorAuthorization" => ("what your plan has decided", "coverage.priorAuthorization"),
        "household.savings" => ("your savings", "household.savings"),
        "annualIncome" or "household.annualIncome" => ("household income", "household.annualIncome"),
        "householdSize" or "household.size" => ("household size", "household.size"),
        "age" or "patient.age" => ("the patient's age", "patient.age"),
        "veteran" or "patient.veteran" => ("whether the patient is a veteran", "patient.veteran"),
        "firstResponder" or "patient.firstResponder" => ("whether the patient is a first responder", "patient.firstResponder"),
        "diagnosis" or "patient.diagnosis" => ("the diagnosis", "patient.diagnosis"),
        _ => (name, name),
    };

    public static string Figure(string figure) => figure switch
    {
        "price.perSession" => "Price of one visit",
        "price.consultation" => "Price of the first evaluation",
        "course.sessions" => "The visits and their days",
        "price.perSession.medicareBenchmark" => "Medicare's amount for one visit",
        "price.consultation.medicareBenchmark" => "Medicare's amount for the first evaluation",
        "course.total" => "What the whole course costs",
        "patientPays" => "What you pay",
        "coverage.plan" => "The plan terms we used",
        "branches" => "What each answer would change",
        "questions" => "What each answer is worth",
        "assistance" => "Who may help",
        "stacking" => "Help put together",
        "paymentPlans" => "Paying over time",
        "providers" => "Clinics that publish prices",
        "otherCosts" => "Rides and time off",
        "superbill" => "What a superbill may bring back",
        _ => figure,
    };
}
