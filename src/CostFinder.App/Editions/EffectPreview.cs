using CostFinder.App.Catalog;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Pricing;
using CostFinder.Core.Regions;

namespace CostFinder.App.Editions;

/// <summary>A price range that moves in an area: the typical amount before and after; null is "no price".</summary>
public sealed record RegionMove(Region Region, string Treatment, Money? Before, Money? After)
{
    public decimal? ChangePercent => Moves.PercentOf(Before, After);
}

/// <summary>What changes for one standard profile: the typical total before any help, and programs whose verdict is another.</summary>
public sealed record ProfileMove(string Profile, Money? Before, Money? After, IReadOnlyList<VerdictMove> Verdicts)
{
    public decimal? ChangePercent => Moves.PercentOf(Before, After);
}

/// <summary>A program whose verdict is another; null is a program that is not there.</summary>
public sealed record VerdictMove(string ProgramId, string? Before, string? After);

/// <summary>A made-up person whose question is asked before and after a change.</summary>
public sealed record StandardProfile(string Name, Question Question);

/// <summary>
/// How answers would change if a draft were published: the same questions are asked of the facts in force and of the draft's, area by area
/// and profile by profile. The largest moves come first.
/// </summary>
public sealed record EffectPreview(
    int Regions, int RegionsMoved, IReadOnlyList<RegionMove> RegionMoves, int Profiles, int ProfilesMoved, IReadOnlyList<ProfileMove> ProfileMoves)
{
    public static EffectPreview Of(FactCatalog before, FactCatalog after, IReadOnlyList<StandardProfile> profiles)
    {
        var regions = before.Facts.Places.All;
        var treatments = after.Facts.Treatments.Select(treatment => treatment.Id).ToList();
        var regionMoves = (
            from region in regions
            let ladder = before.Facts.Places.LadderOf(region.Id)
            where ladder.Count > 0
            from treatment in treatments
            let move = new RegionMove(region, treatment, Typical(before, ladder, treatment), Typical(after, ladder, treatment))
            where move.Before != move.After
            select move).ToList();
        var profileMoves = profiles.Select(profile => Compare(profile, before, after))
            .Where(move => move.Before != move.After || move.Verdicts.Count > 0).ToList();
        return new(
            regions.Count, regionMoves.Select(move => move.Region).Distinct().Count(),
            [.. regionMoves.OrderByDescending(move => Moves.Size(move.ChangePercent)).ThenBy(move => move.Region.Kind).ThenBy(move => move.Region.Id, StringComparer.Ordinal)],
            profiles.Count, profileMoves.Count,
            [.. profileMoves.OrderByDescending(move => Moves.Size(move.ChangePercent)).ThenBy(move => move.Profile, StringComparer.Ordinal)]);
    }

    private static Money? Typical(FactCatalog catalog, IReadOnlyList<Region> ladder, string treatment) =>
        (catalog.Facts.Prices.Find(ladder, treatment, Service.Session) as FoundPrice)?.Range.Typical;

    private static ProfileMove Compare(StandardProfile profile, FactCatalog before, FactCatalog after)
    {
        var (was, becomes) = (Ask(before), Ask(after));
        var verdicts = was.Verdicts.Keys.Union(becomes.Verdicts.Keys)
            .Select(id => new VerdictMove(id, was.Verdicts.GetValueOrDefault(id), becomes.Verdicts.GetValueOrDefault(id)))
            .Where(move => move.Before != move.After)
            .OrderBy(move => move.ProgramId, StringComparer.Ordinal);
        return new(profile.Name, was.Total, becomes.Total, [.. verdicts]);

        (Money? Total, Dictionary<string, string> Verdicts) Ask(FactCatalog catalog)
        {
            if (Case.ObjectionsTo(profile.Question, catalog.Facts).Count > 0)
                return (null, []);
            var opened = Case.Open(profile.Question, catalog.Facts);
            return (
                opened.Money?.PatientPays.Typical,
                catalog.Match(profile.Question, opened.Treatment, opened.Place)
                    .ToDictionary(match => match.Program.Id, match => Words.Of(match.Verdict), StringComparer.Ordinal));
        }
    }
}

internal static class Moves
{
    /// <summary>The change in per cent of what was, to a tenth; null when there is no amount before or after, or it was zero.</summary>
    public static decimal? PercentOf(Money? before, Money? after) => before is { Cents: > 0 } was && after is { } becomes
        ? decimal.Round((becomes.Dollars - was.Dollars) / was.Dollars * 100, 1, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>A price that appears or vanishes is a larger move than any other.</summary>
    public static decimal Size(decimal? percent) => percent is { } known ? decimal.Abs(known) : decimal.MaxValue;
}
