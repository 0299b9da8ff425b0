using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.Core.Dating;

namespace CostFinder.Cli;

/// <summary><c>costfinder expiring</c>: what comes to its end soon and has to be looked at.</summary>
internal static class ExpiringCommand
{
    private const int Quarter = 90;
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Command()
    {
        var data = DataFolder.Option();
        var within = new Option<int>("--within") { Description = "How many days ahead to look.", HelpName = "DAYS", DefaultValueFactory = _ => Quarter };
        within.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
                result.AddError("--within is a number of days, 0 or more.");
        });
        var json = new Option<bool>("--json") { Description = "Write the list as JSON." };
        var command = new Command("expiring", "Lists facts that are about to expire: shelf lives, periods, statuses, reviews.") { data, within, json };
        command.SetAction(result => Run(result.GetValue(data)!, result.GetValue(within), result.GetValue(json), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string folder, int days, bool asJson, TextWriter output, TextWriter error)
    {
        IReadOnlyList<ExpiringFact> ending;
        try
        {
            ending = Expiring.Within(ExpiryReader.Of(DataFolder.Read(folder)), DataFolder.Today(), days);
        }
        catch (DamagedFactException damage)
        {
            error.WriteLine(damage.Message);
            return 1;
        }
        if (asJson)
        {
            output.WriteLine(JsonSerializer.Serialize(ending.Select(fact => new { Kind = Words.Of(fact.Kind), File = fact.FileName, fact.What, fact.Day, fact.Rows }), Indented));
            return 0;
        }
        foreach (var fact in ending)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fact.Day:yyyy-MM-dd}  {Words.Of(fact.Kind),-10}  {fact.FileName}: {fact.What}{(fact.Rows > 1 ? $" ({fact.Rows} rows)" : "")}"));
        output.WriteLine($"{ending.Count} within {days} days.");
        return 0;
    }
}
