using CostFinder.App.Contracts;
using CostFinder.App.Storage;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Financing;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;
using CostFinder.Core.Treatments;

namespace CostFinder.App.Catalog;

/// <summary>
/// All facts of one set of editions, ready to answer from. It never changes; when an edition is published, a new catalog takes its place
/// and keeps the parts that are the same.
/// </summary>
public sealed record FactCatalog
{
    private readonly Lazy<PovertyGuidelines> _povertyGuidelines;
    private readonly Lazy<IReadOnlyList<AssistanceProgram>> _programs;
    private readonly Lazy<IReadOnlyList<PaymentPlan>> _paymentPlans;
    private readonly Lazy<IReadOnlyList<Persona>> _personas;

    private FactCatalog(
        CatalogEditions editions,
        Facts facts,
        Func<PovertyGuidelines> povertyGuidelines,
        Func<IReadOnlyList<AssistanceProgram>> programs,
        Func<IReadOnlyList<PaymentPlan>> paymentPlans,
        Func<IReadOnlyList<Persona>> personas)
    {
        (Editions, Facts) = (editions, facts);
        (_povertyGuidelines, _programs, _paymentPlans, _personas) = (new(povertyGuidelines), new(programs), new(paymentPlans), new(personas));
    }

    public CatalogEditions Editions { get; init; }

    public Facts Facts { get; init; }

    public Parameters Parameters => Facts.Parameters;

    public PovertyGuidelines PovertyGuidelines => _povertyGuidelines.Value;

    public IReadOnlyList<AssistanceProgram> Programs
    {
        get => _programs.Value;
        init => _programs = new(value);
    }

    public IReadOnlyList<PaymentPlan> PaymentPlans => _paymentPlans.Value;

    /// <summary>Standard profiles, to show what a change of facts moves.</summary>
    public IReadOnlyList<Persona> Personas => _personas.Value;

    public IReadOnlyList<ProgramMatch> Match(Question question, Treatment treatment, Place place) => ProgramMatcher.Match(
        Programs, question.Answers, place.State, treatment.Id, question.AsOf, PovertyGuidelines);

    /// <summary>Where the pages of prices lie, when the catalog was opened ready-made; nothing when it was read from fact files.</summary>
    internal ReadySet? Pages { get; private init; }

    /// <summary>Whether any place can be asked about without the store.</summary>
    public bool IsWhole => Pages?.IsWhole ?? true;

    /// <summary>Reads all facts from their files, and so checks every one of them.</summary>
    /// <exception cref="DamagedFactException">A file is missing or damaged.</exception>
    public static FactCatalog Of(IReadOnlyDictionary<EditionSubject, FactFiles> files, CatalogEditions editions)
    {
        var folders = FactFolders.Subjects(files);
        var (places, medicare) = (PlacesReader.Read(folders["regions"]), MedicareReader.Read(folders["medicare"]));
        var facts = new Facts
        {
            Places = places,
            Prices = PricesReader.Read(folders["prices"], places.RegionsOf, medicare.ClinicianPartIn, CostIndexFrom(places, () => medicare)),
            Treatments = TreatmentsReader.Read(folders["treatments"]),
            Outlooks = CoverageReader.Read(folders["coverage"]),
            Parameters = ParametersReader.Read(folders["parameters"]),
            ReadMedicare = new(medicare),
            ReadPlanDesigns = new(PlanDesignsReader.Read(folders["plans"])),
        };
        var (guidelines, programs) = (PovertyGuidelinesReader.Read(folders["parameters"]), ProgramsReader.Read(folders["programs"]));
        var (paymentPlans, personas) = (PaymentPlansReader.Read(folders["payment-plans"]), PersonasReader.Read(folders["personas"]));
        return new(editions, facts, () => guidelines, () => programs, () => paymentPlans, () => personas);
    }

    /// <summary>Opens what was checked and packed before: what not every answer needs is read when it is first asked for.</summary>
    internal static FactCatalog Ready(CatalogEditions editions, ReadySet pages)
    {
        var places = Places.Open(pages.Facts(ReadyDirectory.Places));
        var medicare = new Lazy<MedicareFeeSchedule>(() => MedicareFeeSchedule.Open(pages.Facts(ReadyDirectory.Medicare)));
        var facts = new Facts
        {
            Places = places,
            Prices = PricesReader.Open(PricingRules.Open(pages.Facts(ReadyDirectory.PricingRules)), pages.Prices, CostIndexFrom(places, () => medicare.Value)),
            Treatments = Treatment.Open(pages.Facts(ReadyDirectory.Treatments)),
            Outlooks = CoverageOutlooks.Open(pages.Facts(ReadyDirectory.Outlooks)),
            Parameters = Parameters.Open(pages.Facts(ReadyDirectory.Parameters)),
            ReadMedicare = medicare,
            ReadPlanDesigns = new(() => PlanDesigns.Open(pages.Facts(ReadyDirectory.PlanDesigns))),
        };
        return new(
            editions,
            facts,
            () => PovertyGuidelines.Open(pages.Facts(ReadyDirectory.PovertyGuidelines)),
            () => AssistanceProgram.Open(pages.Facts(ReadyDirectory.Programs)),
            () => PaymentPlan.Open(pages.Facts(ReadyDirectory.PaymentPlans)),
            () => PersonasReader.Read(FactFiles.FromBytes(pages.Facts(ReadyDirectory.Personas))))
        { Pages = pages };
    }

    /// <summary>Reads now what is else read when an answer first needs it.</summary>
    internal void OpenFacts() => _ = (Facts.Medicare, Facts.PlanDesigns, PovertyGuidelines, Programs, PaymentPlans, Personas);

    /// <summary>Makes sure that a place can be asked about, and so many providers near it can be named.</summary>
    /// <exception cref="InvalidDataException">A page is not as it was written.</exception>
    public async ValueTask OpenAsync(IReadOnlyList<Region> ladder, int providers, CancellationToken cancellationToken)
    {
        while (!IsWhole && Facts.Prices.PagesToOpen(ladder, providers) is { Count: > 0 } pages)
            await Pages!.OpenAsync(pages, cancellationToken);
    }

    /// <summary>Makes sure that every place can be asked about.</summary>
    /// <exception cref="InvalidDataException">A page is not as it was written.</exception>
    public async ValueTask OpenAllAsync(CancellationToken cancellationToken)
    {
        while (!IsWhole && Facts.Prices.PagesLeft is { Count: > 0 } pages)
            await Pages!.OpenAsync(pages, cancellationToken);
    }

    /// <summary>What a practice costs, by Medicare's indices for the payment locality that holds most of an area.</summary>
    public static CostIndexOn CostIndexFrom(Places places, Func<MedicareFeeSchedule> medicare) => (region, day, work) =>
        places.LocalityIn(region) is { } locality && medicare().IndicesOf(locality.Id, day) is { } indices
            ? work.Fraction * indices.Work + (1 - work.Fraction) * indices.PracticeExpense
            : null;
}

/// <summary>The editions a catalog was read from, one of each subject.</summary>
public sealed record CatalogEditions(CurrentEdition Prices, CurrentEdition Programs, CurrentEdition Treatments, CurrentEdition Parameters)
{
    public IReadOnlyList<CurrentEdition> All => [Prices, Programs, Treatments, Parameters];

    /// <exception cref="StoreUnavailableException">A subject has no edition yet.</exception>
    public static CatalogEditions Of(IReadOnlyList<CurrentEdition> current)
    {
        return new(Get(EditionSubject.Prices), Get(EditionSubject.Programs), Get(EditionSubject.Treatments), Get(EditionSubject.Parameters));

        CurrentEdition Get(EditionSubject subject) => current.FirstOrDefault(edition => edition.Subject == subject)
            ?? throw new StoreUnavailableException("The store", $"no edition of {Words.Of(subject)} is published yet; publish one first");
    }

    /// <summary>Stands for facts that come from files and not from the store, named by their content.</summary>
    public static CatalogEditions Unpublished(IReadOnlyDictionary<EditionSubject, FactFiles> files) =>
        Of([.. files.Select(pair => new CurrentEdition(pair.Key, pair.Value.ContentId(), default, "", ""))]);

    public EditionsResponse Render() => new(Prices.EditionId, Programs.EditionId, Treatments.EditionId, Parameters.EditionId);
}
