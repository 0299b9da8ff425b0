using System.CommandLine;
using System.Text.Json;
using CostFinder.App.Catalog;
using CostFinder.Core.Consistency;

namespace CostFinder.Cli;

/// <summary><c>costfinder check</c>: holds every fact file against the consistency rules.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Command()
    {
        var data = DataFolder.Option();
        var json = new Option<bool>("--json") { Description = "Write the findings as JSON." };
        var command = new Command("check", "Looks for figures that contradict themselves or common sense. Exit code 1: there are some.") { data, json };
        command.SetAction(result => Run(result.GetValue(data)!, result.GetValue(json), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string folder, bool asJson, TextWriter output, TextWriter error)
    {
        IReadOnlyList<Finding> findings;
        try
        {
            findings = ConsistencyCheck.Of(DataFolder.Read(folder), DataFolder.Today());
        }
        catch (DamagedFactException damage)
        {
            error.WriteLine(damage.Message);
            return 1;
        }
        if (asJson)
            output.WriteLine(JsonSerializer.Serialize(findings.Select(Row), Indented));
        else
            Write(findings, output);
        return findings.Any(finding => finding.Rule.Severity == Severity.Error) ? 1 : 0;
    }

    private static void Write(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings)
            output.WriteLine($"{Words.Of(finding.Rule.Severity)}: {finding}");
        output.WriteLine($"{findings.Count(finding => finding.Rule.Severity == Severity.Error)} errors, "
            + $"{findings.Count(finding => finding.Rule.Severity == Severity.Warning)} warnings by {FindingRules.All.Count} rules.");
    }

    private static object Row(Finding finding) => new
    {
        Rule = finding.Rule.Id,
        Severity = Words.Of(finding.Rule.Severity),
        File = finding.Place.FileName,
        finding.Place.Row,
        finding.Place.Field,
        finding.What,
        finding.Rule.Remedy,
        finding.Rule.Because,
    };
}
