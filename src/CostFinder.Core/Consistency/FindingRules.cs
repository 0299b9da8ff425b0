using static CostFinder.Core.Consistency.Severity;

namespace CostFinder.Core.Consistency;

/// <summary>Every rule that figures are held against. The list is closed: a finding names one of these.</summary>
public static class FindingRules
{
    public static readonly FindingRule RangeOutOfOrder = new("range-out-of-order", Error,
        "Put low, typical and high in rising order.",
        "A range whose ends are swapped gives percentiles and totals that nobody can follow.");

    public static readonly FindingRule TotalIsNotTheSum = new("total-is-not-the-sum", Error,
        "Correct the total, the price of one visit or the number of visits.",
        "A package is the price of its visits; one of the three figures was misread.");

    public static readonly FindingRule CapWithoutYear = new("cap-without-year", Error,
        "Name the year that the limit is for, or leave its amount unknown.",
        "Yearly limits change each January; one without its year is taken for this year's.");

    public static readonly FindingRule UnitMissing = new("unit-missing", Error,
        "Say the unit beside the figure, or in the description of its column or schema.",
        "The same number in dollars, per cent or visits means three different things.");

    public static readonly FindingRule CurrencyMissing = new("currency-missing", Error,
        "Give the column a unit that begins with usd.",
        "An amount of money without its currency cannot be compared with another.");

    public static readonly FindingRule PlaceholderAmount = new("placeholder-amount", Error,
        "Leave the figure out: the source filled a field it had no figure for.",
        "Files of prices say 999999999 or one cent where a figure is not available.");

    public static readonly FindingRule ZeroPrice = new("zero-price", Error,
        "Leave the price out when it is not known; write what is free as part of what another price includes.",
        "Unknown is never zero, and a free visit is an offer, not a price.");

    public static readonly FindingRule ImplausibleAmount = new("implausible-amount", Error,
        "Look at the source again: is it for one visit, for a package, or for something else?",
        "An amount far outside what this service ever costs was misread more often than it was asked.");

    public static readonly FindingRule CentsAsDollars = new("cents-as-dollars", Error,
        "Divide by one hundred if the source counts cents.",
        "One hundredth of the amount is a usual price for this service; the amount itself is not.");

    public static readonly FindingRule PercentAsFraction = new("percent-as-fraction", Error,
        "Write 20 for twenty per cent, not 0.2.",
        "Here a percentage is written in per cent, so 0.2 is a fifth of one per cent.");

    public static readonly FindingRule PercentAboveHundred = new("percent-above-hundred", Error,
        "Look at the source again: a share is at most 100.",
        "Nobody pays more than the whole.");

    public static readonly FindingRule DateInFuture = new("date-in-future", Error,
        "Correct the date: nothing was read or in force after today.",
        "A date that has not come yet keeps a price alive beyond its shelf life.");

    public static readonly FindingRule PackageDearerThanSingles = new("package-dearer-than-singles", Error,
        "Look at the source again: is the number of visits right? If the source does say so, mark the row as disputed.",
        "Nobody buys a package that costs more per visit than a single visit of the same list.");

    public static readonly FindingRule PackageSuspiciouslyCheap = new("package-suspiciously-cheap", Error,
        "Look at the source again: does the price cover all visits of the package, or is it a deposit?",
        "Package discounts are modest; a deep one is a misread number of visits or a deposit.");

    public static readonly FindingRule DoseOrder = new("dose-order", Error,
        "Look at the source again; if it does say so, mark both rows as disputed.",
        "A higher dose holds more of a costly drug, so it costs more.");

    public static readonly FindingRule OneListTwoPrices = new("one-list-two-prices", Error,
        "Give the sites lists of their own, or correct the price that differs.",
        "Sites share a list because they ask the same; a list that contradicts itself has no one vote.");

    public static readonly FindingRule OnePriceTwoLists = new("one-price-two-lists", Error,
        "Put the hospitals on one list.",
        "Hospitals of one state that ask the same for everything, to the cent, publish one list; it counts once.");

    public static readonly FindingRule OneThingTwoPrices = new("one-thing-two-prices", Error,
        "Keep the price that the source states, or say in what the two differ.",
        "One provider cannot ask two prices for the same thing on the same day.");

    public static readonly FindingRule VisitsMissing = new("visits-missing", Error,
        "State how many visits the price pays for: one for a visit, two or more for a package.",
        "Without the number of visits nobody can say what one costs.");

    public static readonly FindingRule VisitsWhereNone = new("visits-where-none", Error,
        "Leave the number of visits blank for what is not a visit.",
        "A consultation or a kit is not a number of treatment visits.");

    public static readonly FindingRule PackageOrNot = new("package-or-not", Error,
        "Write kind package exactly for the service series.",
        "A package counted as a single visit makes a visit look many times too dear.");

    public static readonly FindingRule DrugNotInQuestion = new("drug-not-in-question", Error,
        "Write drug_included unknown: the price is below what the drug alone costs.",
        "A price below the drug's own cannot be said to include it.");

    public static readonly FindingRule DoseDoesNotFitCode = new("dose-does-not-fit-code", Error,
        "Write 56 for G2082 and 84 for G2083, and no dose for what is not priced by dose.",
        "The billing code says which dose the price is for.");

    public static readonly FindingRule NotAHospital = new("not-a-hospital", Error,
        "Write hospital-cash only for a hospital's own price file.",
        "Hospitals' and clinics' prices are two kinds and are never mixed.");

    public static readonly FindingRule CashAboveCharge = new("cash-above-charge", Error,
        "Look at the source again; if it does say so, mark the row as disputed.",
        "A cash discount that raises the price is a slip in the hospital's file.");

    public static readonly FindingRule ProviderOnTwoLists = new("provider-on-two-lists", Error,
        "Put all prices of the provider on one list.",
        "One list has one vote; a provider on two lists would vote twice.");

    public static readonly FindingRule ListNotNamedAfterSite = new("list-not-named-after-site", Error,
        "Name the list after the first of its sites in alphabetical order.",
        "A list whose name belongs to nobody cannot be found again.");

    public static readonly FindingRule IdNotItsProviders = new("id-not-its-providers", Error,
        "Begin the price's id with the id of its provider and a dot.",
        "Ids that name another provider mislead whoever follows a figure to its row.");

    public static readonly FindingRule ProviderWithoutPrice = new("provider-without-price", Warning,
        "Add the price it was entered for, or take the provider out.",
        "A provider without a price answers nothing and is likely left from an edit.");

    /// <summary>All of them, in the order in which they are explained.</summary>
    public static IReadOnlyList<FindingRule> All { get; } =
    [
        RangeOutOfOrder, TotalIsNotTheSum, CapWithoutYear, UnitMissing, CurrencyMissing, PlaceholderAmount, ZeroPrice, ImplausibleAmount,
        CentsAsDollars, PercentAsFraction, PercentAboveHundred, DateInFuture, PackageDearerThanSingles, PackageSuspiciouslyCheap, DoseOrder,
        OneListTwoPrices, OnePriceTwoLists, OneThingTwoPrices, VisitsMissing, VisitsWhereNone, PackageOrNot, DrugNotInQuestion,
        DoseDoesNotFitCode, NotAHospital, CashAboveCharge, ProviderOnTwoLists, ListNotNamedAfterSite, IdNotItsProviders, ProviderWithoutPrice,
    ];
}
