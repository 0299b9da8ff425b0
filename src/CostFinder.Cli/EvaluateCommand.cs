using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Pricing;

namespace CostFinder.Cli;

/// <summary><c>evaluate</c>: measures how good the price ranges are and writes the report.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions AsJson = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static Command Create()
    {
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder of the facts.",
            DefaultValueFactory = _ => new("data"),
        };
        var output = new Option<FileInfo?>("--output")
        {
            Description = "The file to write the report to, such as docs/price-quality.md; without it the report is printed.",
        };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON in place of the report." };
        var command = new Command("evaluate", "Leaves out each price list in turn and measures how well its price is forecast from the others.")
        {
            data, output, json,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(data), parsed.GetValue(output), parsed.GetValue(json), parsed.InvocationConfiguration));
        return command;
    }

    private static int Run(DirectoryInfo data, FileInfo? output, bool json, InvocationConfiguration console)
    {
        IReadOnlyList<PriceQuality> quality;
        PriceBook book;
        try
        {
            book = Read(data.FullName);
            quality = PriceEvaluation.Of(book);
        }
        catch (Exception exception) when (exception is DamagedFactException or IOException)
        {
            console.Error.WriteLine(exception.Message);
            return 1;
        }
        var report = json ? JsonSerializer.Serialize(quality, AsJson) + "\n" : PriceQualityReport.Of(quality, book.Rules);
        if (output is null)
            console.Output.Write(report);
        else
            File.WriteAllText(output.FullName, report);
        return 0;
    }

    /// <summary>The prices of a folder of facts, with the places and costs they need.</summary>
    public static PriceBook Read(string folder)
    {
        var parameters = FactFolders.Read(folder, EditionSubject.Parameters);
        var places = PlacesReader.Read(parameters);
        var medicare = MedicareReader.Read(parameters);
        return PricesReader.Read(
            FactFolders.Read(folder, EditionSubject.Prices), places.RegionsOf, medicare.ClinicianPartIn, FactCatalog.CostIndexFrom(places, () => medicare));
    }
}
