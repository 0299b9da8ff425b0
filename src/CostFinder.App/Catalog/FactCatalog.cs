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
    public required CatalogEditions Editions { get; init; }

    public required Facts Facts { get; init; }

    public Parameters Parameters => Facts.Parameters;

    public required PovertyGuidelines PovertyGuidelines { get; init; }

    public required IReadOnlyList<AssistanceProgram> Programs { get; init; }

    public required IReadOnlyList<PaymentPlan> PaymentPlans { get; init; }

    /// <summary>Standard profiles, to show what a change of facts moves.</summary>
    public required IReadOnlyList<Persona> Personas { get; init; }

    public IReadOnlyList<ProgramMatch> Match(Question question, Treatment treatment, Place place) => ProgramMatcher.Match(
        Programs, question.Answers, place.State, treatment.Id, question.AsOf, PovertyGuidelines);

    /// <summary>Where the pages of prices lie, when the catalog was opened ready-made; nothing when it was read from fact files.</summary>
    internal ReadySet? Pages { get; private init; }

    /// <summary>Whether any place can be asked about without the store.</summary>
    public bool IsWhole => Pages?.IsWhole ?? true;

    /// <summary>Reads all facts from their files, and so checks every one of them.</summary>
    /// <exception cref="DamagedFactException">A file is missing or damaged.</exception>
    public static FactCatalog Of(IReadOnlyDictionary<EditionSubject, FactFiles> files, CatalogEditions editions) => Of(
        files, editions, (places, medicare) => PricesReader.Read(
            files[EditionSubject.Prices], places.RegionsOf, medicare.ClinicianPartIn, CostIndexFrom(places, medicare)));

    /// <summary>Reads the small facts from their files, and opens the prices where they were packed.</summary>
    internal static FactCatalog Ready(CatalogEditions editions, ReadySet pages) => Of(
        editions.All.ToDictionary(edition => edition.Subject, _ => pages.Facts), editions,
        (places, medicare) => PricesReader.Open(pages.Facts, pages.Prices, CostIndexFrom(places, medicare))) with
    { Pages = pages };

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

    private static FactCatalog Of(
        IReadOnlyDictionary<EditionSubject, FactFiles> files, CatalogEditions editions, Func<Places, MedicareFeeSchedule, PriceBook> prices)
    {
        var parameters = files[EditionSubject.Parameters];
        var treatments = files[EditionSubject.Treatments];
        var programs = files[EditionSubject.Programs];
        var places = PlacesReader.Read(parameters);
        var medicare = MedicareReader.Read(parameters);
        return new()
        {
            Editions = editions,
            Facts = new(
                places,
                prices(places, medicare),
                TreatmentsReader.Read(treatments),
                CoverageReader.Read(treatments),
                PlanDesignsReader.Read(parameters),
                medicare,
                ParametersReader.Read(parameters)),
            PovertyGuidelines = PovertyGuidelinesReader.Read(parameters),
            Programs = ProgramsReader.Read(programs),
            PaymentPlans = PaymentPlansReader.Read(programs),
            Personas = PersonasReader.Read(programs),
        };
    }

    /// <summary>What a practice costs, by Medicare's indices for the payment locality that holds most of an area.</summary>
    public static CostIndexOn CostIndexFrom(Places places, MedicareFeeSchedule medicare) => (region, day, work) =>
        places.LocalityIn(region) is { } locality && medicare.IndicesOf(locality.Id, day) is { } indices
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
