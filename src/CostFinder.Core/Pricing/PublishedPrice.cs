using CostFinder.Core.Amounts;
using CostFinder.Core.Provenance;

namespace CostFinder.Core.Pricing;

/// <summary>What is sold at a price. A series is several visits for one price; a home program is used without a clinic.</summary>
public enum Service
{
    Session, Series, MaintenanceSession, ExtendedSession, Consultation, FollowUp, Monitoring, DrugKit, HomeProgram,
}

/// <summary>Who said the price and how: a list, a package, a hospital's cash price, or somebody else's report.</summary>
public enum PriceKind { List, Package, HospitalCash, Report }

/// <summary>Who can have the price. Only what everyone can have is a standard price.</summary>
public enum RateFor { Everyone, NewPatients, ReturningPatients, Members, Veterans }

/// <summary>Where the treatment is given.</summary>
public enum Setting { Clinic, Hospital, Home }

/// <summary>What the price is meant for; pain is treated longer and at other doses than depression.</summary>
public enum Condition { Mood, Pain, NotStated }

/// <summary>Whether the drug is in the price.</summary>
public enum DrugIncluded { Yes, No, Unknown }

/// <summary>One published price, as its source states it. Optional values are null when the source does not state them.</summary>
public sealed record PublishedPrice
{
    public required string Id { get; init; }

    public required string ProviderId { get; init; }

    /// <summary>Sites that publish one list share its id: one list has one vote, however many sites it is for.</summary>
    public required string PriceList { get; init; }

    /// <summary>The treatment's id, such as <c>iv-ketamine</c>.</summary>
    public required string Treatment { get; init; }

    public required Service Service { get; init; }

    /// <summary>How many visits the price pays for.</summary>
    public int? Sessions { get; init; }

    public required Money Low { get; init; }

    /// <summary>Equal to <see cref="Low"/> unless the source states a range.</summary>
    public required Money High { get; init; }

    public required PriceKind Kind { get; init; }

    public RateFor RateFor { get; init; }

    public Setting Setting { get; init; }

    public Condition Condition { get; init; }

    /// <summary>
    /// The highest dose in mg that the price is for; it reaches down to the next lower dose that is priced. Null: the price does
    /// not depend on the dose.
    /// </summary>
    public int? DoseMg { get; init; }

    public string? Includes { get; init; }

    public DrugIncluded DrugIncluded { get; init; } = DrugIncluded.Unknown;

    public int? DurationMinutes { get; init; }

    /// <summary>The first visit that it is the price of; null when it is from the first on.</summary>
    public int? FirstVisit { get; init; }

    /// <summary>The last visit that it is the price of; null when it is for all that follow.</summary>
    public int? LastVisit { get; init; }

    /// <summary>Whether what is paid comes off the price of treatment, so that it adds nothing for a person who is treated.</summary>
    public bool IsCredited { get; init; }

    public StatedDate? AsOf { get; init; }

    /// <summary>The full charge that a hospital lists beside its cash price, before any discount.</summary>
    public Money? FullCharge { get; init; }

    /// <summary>What else the same source says that speaks against counting it, such as that it is a part of the price only.</summary>
    public LeftOutReason? Doubt { get; init; }

    /// <summary>When the provider was first seen not to offer it any more.</summary>
    public StatedDate? Withdrawn { get; init; }

    public required Source Source { get; init; }

    /// <summary>Why the figure may be wrong: who says what.</summary>
    public string? Disputed { get; init; }

    public string? Note { get; init; }

    /// <summary>
    /// What the price comes to for one visit or one service: the middle of its range, a package shared out over its visits, to the
    /// cent. Null for a package that does not say how many visits it pays for.
    /// </summary>
    public Money? PerVisit => Service != Service.Series ? Money.Rounded((Low.Dollars + High.Dollars) / 2)
        : Sessions is { } visits ? Money.Rounded((Low.Dollars + High.Dollars) / 2 / visits)
        : null;

    internal bool IsForSomeVisits => FirstVisit is not null || LastVisit is not null;

    internal bool IsFor(int visit) => !(visit < FirstVisit) && !(visit > LastVisit);
}
