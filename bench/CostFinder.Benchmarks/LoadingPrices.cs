using System.Text;
using BenchmarkDotNet.Attributes;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Medicare;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;

namespace CostFinder.Benchmarks;

/// <summary>Reading the price tables and making the book of them, as at start-up: without the tables of hospitals, the floor, and with them.</summary>
public class LoadingPrices
{
    private Places _places = null!;
    private MedicareFeeSchedule _medicare = null!;
    private FactFiles _all = null!;
    private FactFiles _withoutHospitals = null!;

    [GlobalSetup]
    public void Prepare()
    {
        var parameters = FactFolders.Read(Repository.Data, EditionSubject.Parameters);
        (_places, _medicare) = (PlacesReader.Read(parameters), MedicareReader.Read(parameters));
        _all = FactFolders.Read(Repository.Data, EditionSubject.Prices);
        _withoutHospitals = FactFiles.Of(_all.All.Select(file => (file.Path, TextOf(file))));
    }

    [Benchmark(Baseline = true)]
    public PriceBook WithoutHospitals() => PricesReader.Read(_withoutHospitals, _places.RegionsOf, _medicare.ClinicianPartIn);

    [Benchmark]
    public PriceBook WithHospitals() => PricesReader.Read(_all, _places.RegionsOf, _medicare.ClinicianPartIn);

    /// <summary>The file as it is; of the tables of hospitals only the header.</summary>
    private static string TextOf(FactFile file)
    {
        var text = Encoding.UTF8.GetString(file.Content);
        return file.Path is "prices/hospitals.csv" or "prices/hospital-visits.csv" ? text[..(text.IndexOf('\n', StringComparison.Ordinal) + 1)] : text;
    }
}
