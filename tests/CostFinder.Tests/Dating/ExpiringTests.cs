using CostFinder.App.Catalog;
using CostFinder.Core.Dating;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Dating;

public class ExpiringTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private static ExpiringFact Fact(string file, DateOnly day) => new(ExpiryKind.Review, file, "x", day);

    [Fact]
    public void What_ends_within_the_days_is_listed_the_most_urgent_first()
    {
        ExpiringFact[] facts = [Fact("c", Today.AddDays(31)), Fact("b", Today.AddDays(30)), Fact("a", Today.AddDays(30)), Fact("d", Today.AddDays(-1))];

        Assert.Equal(["d", "a", "b"], Expiring.Within(facts, Today, 30).Select(fact => fact.FileName));
        Assert.Throws<ArgumentOutOfRangeException>(() => Expiring.Within(facts, Today, -1));
    }

    [Fact]
    public void The_real_facts_tell_when_they_end()
    {
        var all = ExpiryReader.Of(RealFacts.All);

        Assert.Contains(all, fact => fact is { Kind: ExpiryKind.Period, FileName: "parameters/medicare-part-b.deductible.json" } && fact.Day == new DateOnly(2027, 1, 1));
        Assert.Contains(all, fact => fact is { Kind: ExpiryKind.Period, FileName: "medicare/geographic-indices-2026.about.json" } && fact.Day == new DateOnly(2027, 1, 1));
        // The table of 2025 has a successor, so nobody has to do anything about its end.
        Assert.DoesNotContain(all, fact => fact is { Kind: ExpiryKind.Period, FileName: "medicare/geographic-indices-2025.about.json" });
        Assert.Contains(all, fact => fact is { Kind: ExpiryKind.Status, FileName: "programs/spravato-withme-savings.json" } && fact.Day == new DateOnly(2027, 1, 1));
        // Hospital price files of January 2026 count fully for twelve months.
        var hospital = all.Single(fact => fact.Kind == ExpiryKind.ShelfLife && fact.What.Contains("ccn-co-060014", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2027, 1, 2), 14), (hospital.Day, hospital.Rows));
        // Everything that the facts test holds to a review day is in the list.
        Assert.Equal(
            RealFacts.All.All.Count(file => file.Path.EndsWith(".json", StringComparison.Ordinal) && !file.Path.StartsWith("schemas/", StringComparison.Ordinal)),
            all.Count(fact => fact.Kind == ExpiryKind.Review));
    }
}
