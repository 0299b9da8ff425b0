namespace CostFinder.Tests.Facts;

/// <summary>Every fact of this repository keeps its promises. <see cref="PlantedFaults"/> shows that each check can fail.</summary>
public sealed class FactsTests
{
    [Fact]
    public void Every_file_of_facts_is_sound()
    {
        var files = Directory.EnumerateFiles(RealFacts.Folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(RealFacts.Folder, file).Replace('\\', '/'), File.ReadAllText);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date);
        Assert.NotEmpty(files);
        Assert.Empty(FactCheck.Faults(files, today));
    }
}
