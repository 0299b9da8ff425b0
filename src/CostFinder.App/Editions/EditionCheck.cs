using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Storage;
using CostFinder.Core.Consistency;
using CostFinder.PriceFiles;

namespace CostFinder.App.Editions;

/// <summary>Something wrong in a file of an edition: the file, the line and the column where they are known, a stable code, and what to do.</summary>
public sealed record EditionFinding(string Path, long? Line, string? Column, string Code, string Message)
{
    /// <summary>Something to look at that does not keep the edition from being published.</summary>
    public bool IsWarning { get; init; }
}

/// <summary>
/// Holds the files of an edition against their templates and against each other, and reads all of it as the app would. An edition is
/// published only without findings.
/// </summary>
public static class EditionCheck
{
    /// <summary>More findings of one edition are not gathered: whoever mends these checks again.</summary>
    public const int MostFindings = 1_000;

    private const string Prices = "prices/prices.csv";
    private const string Providers = "prices/providers.csv";

    /// <param name="subject">The subject to be checked.</param>
    /// <param name="all">The files of every subject.</param>
    /// <returns>The findings and, without any, the catalog that the files make.</returns>
    public static (IReadOnlyList<EditionFinding> Findings, FactCatalog? Catalog) Check(
        EditionSubject subject, IReadOnlyDictionary<EditionSubject, FactFiles> all)
    {
        var findings = new List<EditionFinding>();
        var files = all[subject];
        foreach (var template in TableTemplates.All(files))
        {
            foreach (var _ in Reading(template, findings.Add).Read(Content(files, template.Name)))
            {
                if (findings.Count >= MostFindings)
                    break;
            }
        }
        if (subject == EditionSubject.Prices && findings.Count == 0)
            CheckPrices(files, findings.Add);
        if (findings.Count > 0)
            return ([.. findings.Take(MostFindings)], null);
        var catalog = ReadAll(all, findings.Add);
        return (findings, findings.Count == 0 ? catalog : null);
    }

    /// <summary>
    /// What the consistency rules find in an edition and not in the one it starts from: an admin answers for what they changed. The files
    /// have to be readable.
    /// </summary>
    public static IReadOnlyList<EditionFinding> Lint(
        IReadOnlyDictionary<EditionSubject, FactFiles> before, IReadOnlyDictionary<EditionSubject, FactFiles> after, DateOnly today)
    {
        var known = Found(before).Select(finding => (finding.Rule.Id, finding.Place.FileName, finding.Place.Field, finding.What)).ToHashSet();
        return
        [
            .. Found(after).Where(finding => !known.Contains((finding.Rule.Id, finding.Place.FileName, finding.Place.Field, finding.What))).Take(MostFindings)
                .Select(finding => new EditionFinding(
                    finding.Place.FileName, finding.Place.Row, finding.Place.Field, finding.Rule.Id, $"{finding.What}. {finding.Rule.Remedy}")
                {
                    IsWarning = finding.Rule.Severity == Severity.Warning,
                }),
        ];

        IReadOnlyList<Core.Consistency.Finding> Found(IReadOnlyDictionary<EditionSubject, FactFiles> all) =>
            ConsistencyCheck.Of(FactFiles.Together(all.Values), today);
    }

    /// <summary>What no single cell tells: the provider of a price is there, and low is not above high.</summary>
    private static void CheckPrices(FactFiles files, Action<EditionFinding> add)
    {
        if (TableTemplates.Find(files, Providers) is not { } providers || TableTemplates.Find(files, Prices) is not { } prices)
            return;
        var known = Reading(providers, _ => { }).Read(Content(files, Providers)).Select(row => row.Key).ToHashSet(StringComparer.Ordinal);
        var header = prices.Header.ToList();
        var (provider, low, high) = (header.IndexOf("provider"), header.IndexOf("low"), header.IndexOf("high"));
        foreach (var row in Reading(prices, _ => { }).Read(Content(files, Prices)))
        {
            if (!known.Contains(row.Cells[provider]))
                add(new(Prices, row.Line, "provider", "unknown-provider", $"There is no such provider in {Providers}. Add it there first."));
            if (Amount(row.Cells[low]) > Amount(row.Cells[high]))
                add(new(Prices, row.Line, "low", "low-above-high", "Low is above high. Exchange them, or correct the one that is wrong."));
        }

        static decimal Amount(string cell) => decimal.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>Reads everything as the app would. A damaged document is set aside, so that the next one is found as well.</summary>
    private static FactCatalog? ReadAll(IReadOnlyDictionary<EditionSubject, FactFiles> all, Action<EditionFinding> add)
    {
        var left = new Dictionary<EditionSubject, FactFiles>(all);
        for (var tries = 0; tries < MostFindings; tries++)
        {
            try
            {
                return FactCatalog.Of(left, CatalogEditions.Unpublished(all));
            }
            catch (DamagedFactException exception)
            {
                add(new(exception.File, exception.Line, null, "damaged-fact", exception.Message));
                var holder = left.FirstOrDefault(pair => pair.Value.Find(exception.File) is not null);
                if (holder.Value is null || !exception.File.EndsWith(".json", StringComparison.Ordinal))
                    return null;
                left[holder.Key] = holder.Value.Without(exception.File);
            }
        }
        return null;
    }

    private static MemoryStream Content(FactFiles files, string path) => new(files.Get(path).Content, writable: false);

    private static TableReading Reading(TableTemplate template, Action<EditionFinding> add) => new(
        template, finding => add(new(template.Name, finding.Line, finding.Column, finding.Code, finding.Message)));
}
