using CostFinder.App.Contracts;
using CostFinder.App.Storage;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Financing;
using CostFinder.Core.Medicare;
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

    /// <summary>Reads all facts from their files, and so checks every one of them.</summary>
    /// <exception cref="DamagedFactException">A file is missing or damaged.</exception>
    public static FactCatalog Of(IReadOnlyDictionary<EditionSubject, FactFiles> files, CatalogEditions editions)
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
                PricesReader.Read(files[EditionSubject.Prices], places.RegionsOf, medicare.ClinicianPartIn, CostIndexFrom(places, medicare)),
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
