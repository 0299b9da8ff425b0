using System.Text.Json.Serialization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Dating;

namespace CostFinder.App.Catalog;

/// <summary>Reads <c>parameters/poverty-guidelines.json</c>.</summary>
public static class PovertyGuidelinesReader
{
    private const string Path = "parameters/poverty-guidelines.json";

    /// <exception cref="DamagedFactException">The file is missing, cannot be read, or two notices hold on one day.</exception>
    public static PovertyGuidelines Read(FactFiles files)
    {
        var file = files.Get(Path);
        var fact = file.Json(FactJson.Default.PovertyGuidelinesFact);
        return file.Build(() => new PovertyGuidelines(
            new DatedValues<PovertyGuideline>("federal poverty guideline", fact.Values.Select(Notice)),
            [.. fact.Areas.Select(area => new AreaStates(area.Key, area.Value))]));
    }

    private static Dated<PovertyGuideline> Notice(GuidelineNoticeFact notice) => new(
        new Period(notice.From, notice.Until),
        new PovertyGuideline(
            notice.Year, Amounts(notice, GuidelineArea.Contiguous), Amounts(notice, GuidelineArea.Alaska), Amounts(notice, GuidelineArea.Hawaii)),
        notice.Source.ToSource());

    private static GuidelineAmounts Amounts(GuidelineNoticeFact notice, GuidelineArea area) =>
        notice.Amounts.TryGetValue(area, out var amounts)
            ? new(Money.Of(amounts.FirstPerson), Money.Of(amounts.EachFurtherPerson))
            : throw new ArgumentException($"the amounts of {notice.Year} for {Words.Of(area)} are missing");
}

internal sealed record PovertyGuidelinesFact(
    [property: JsonPropertyName("$schema")] string Schema,
    string Id,
    string Unit,
    Dictionary<GuidelineArea, string[]> Areas,
    GuidelineNoticeFact[] Values,
    string[] Notes,
    DateOnly ReviewBy);

internal sealed record GuidelineNoticeFact(
    int Year, DateOnly From, Dictionary<GuidelineArea, GuidelineAmountsFact> Amounts, CitedSource Source, DateOnly? Until = null);

internal sealed record GuidelineAmountsFact(decimal FirstPerson, decimal EachFurtherPerson);
