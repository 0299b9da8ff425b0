using System.Text.Json;
using CostFinder.Core.Amounts;
using CostFinder.Core.Medicare;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Medicare;

/// <summary>
/// What CMS publishes for single localities, in Examples/medicare/published-amounts.json, each group with its source. CMS's files come to us through
/// public projects that quote them; no amount there was worked out from our facts.
/// </summary>
public sealed class PublishedLocalityAmountsTests
{
    private static readonly List<PublishedGroup> Groups = Read();

    public static TheoryData<string> EachGroup =>
        [.. Groups.Select((group, index) => $"{index}: {group.Code}, {group.Setting}, {group.Day:O}, {group.Amounts.Count} localities")];

    [Theory]
    [MemberData(nameof(EachGroup))]
    public void Every_published_amount_comes_out_to_the_cent(string name)
    {
        var group = Groups[int.Parse(name.AsSpan(0, name.IndexOf(':', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture)];
        Assert.StartsWith("https://", group.Link, StringComparison.Ordinal);
        foreach (var (locality, dollars) in group.Amounts)
        {
            var ours = RealFacts.Medicare.Find(group.Code, locality, group.Setting, group.Day, group.QualifyingParticipant);
            Assert.Equal((locality, Money.Of(dollars)), (locality, Assert.IsType<MedicareApproved>(ours).Amount));
        }
    }

    // Three localities were asked for. Two codes of 2026 are held against all 109; 2024 against two, on both sides of its change of factor.
    [Fact]
    public void All_localities_are_held_against_published_amounts()
    {
        var every = RealFacts.Medicare.Localities.Select(locality => locality.Id).Order().ToList();
        Assert.Equal(109, every.Count);
        Assert.All(["99213", "99214"], code => Assert.Equal(every, Groups.First(group => group.Code == code).Amounts.Keys.Order()));
        Assert.Equal([new DateOnly(2024, 3, 8), new(2024, 3, 9)], Groups.Where(group => group.Day.Year == 2024).Select(group => group.Day).Distinct().Order());
        Assert.Equal(218 + 2 + 2 + 1 + 8 + 1, Groups.Sum(group => group.Amounts.Count));
    }

    private static List<PublishedGroup> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Examples", "medicare", "published-amounts.json")));
        return [.. file.RootElement.GetProperty("published").EnumerateArray().Select(group => new PublishedGroup(
            group.GetProperty("link").GetString()!,
            group.GetProperty("code").GetString()!,
            DateOnly.ParseExact(group.GetProperty("day").GetString()!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            group.GetProperty("setting").GetString() switch
            {
                "office" => MedicareSetting.Office,
                "facility" => MedicareSetting.Facility,
                var other => throw new InvalidDataException($"There is no setting '{other}'."),
            },
            group.GetProperty("qualifyingParticipant").GetBoolean(),
            group.GetProperty("amounts").EnumerateObject().ToDictionary(amount => amount.Name, amount => amount.Value.GetDecimal())))];
    }

    private sealed record PublishedGroup(
        string Link, string Code, DateOnly Day, MedicareSetting Setting, bool QualifyingParticipant, IReadOnlyDictionary<string, decimal> Amounts);
}
