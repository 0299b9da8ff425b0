using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

/// <summary>Reads <c>data/coverage</c>: one file for each treatment, with an outlook for every kind of insurance.</summary>
public static class CoverageReader
{
    private const string UnknownKind = "unknown";

    /// <exception cref="DamagedFactException">A file cannot be read, names a kind twice, or leaves one out.</exception>
    public static CoverageOutlooks Read(FactFiles files) => new(files.In("coverage").SelectMany(Outlooks));

    private static List<CoverageOutlook> Outlooks(FactFile file)
    {
        var fact = file.Json(FactJson.Default.CoverageFact);
        var outlooks = fact.Outlooks.SelectMany(outlook => outlook.Kinds, (outlook, kind) => new CoverageOutlook(
            fact.Treatment,
            kind == UnknownKind ? null : file.Choice<CoverageKind>(kind),
            file.Choice<Outlook>(outlook.Outlook),
            outlook.Why,
            file.Choice<TreatAs>(outlook.TreatAs),
            outlook.PriorAuthorization,
            outlook.Sources.Sources(),
            outlook.Superbill is { } note ? new(note.Text, note.AskThePlan, note.Sources.Sources()) : null)).ToList();
        var kinds = outlooks.Select(outlook => outlook.Kind).ToList();
        if (kinds.Distinct().Count() < kinds.Count)
            throw file.Damaged("a kind of insurance has two outlooks");
        var missing = Enum.GetValues<CoverageKind>().Where(kind => !kinds.Contains(kind)).Select(Words.Of).ToList();
        if (!kinds.Contains(null))
            missing.Add(UnknownKind);
        return missing is [] ? outlooks : throw file.Damaged($"no outlook is written for {string.Join(", ", missing)}");
    }
}

internal sealed record CoverageFact(string Treatment, string AsOf, IReadOnlyList<OutlookFact> Outlooks) : FactDocument;

internal sealed record OutlookFact(
    IReadOnlyList<string> Kinds, string Outlook, Text Why, string TreatAs, Text? PriorAuthorization, IReadOnlyList<CitedSource> Sources, SuperbillFact? Superbill = null);

internal sealed record SuperbillFact(Text Text, IReadOnlyList<Text> AskThePlan, IReadOnlyList<CitedSource> Sources);
