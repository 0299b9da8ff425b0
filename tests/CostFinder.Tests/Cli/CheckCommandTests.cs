using System.Text.Json;
using CostFinder.Cli;
using CostFinder.Tests.Facts;

namespace CostFinder.Tests.Cli;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("costfinder-check-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_facts_of_this_repository_pass()
    {
        var (code, output) = await Run("check", "--data", RealFacts.Folder);

        Assert.Equal(0, code);
        Assert.StartsWith("0 errors", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_is_told_with_its_place_and_fails_the_command()
    {
        foreach (var file in Directory.EnumerateFiles(RealFacts.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(RealFacts.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var hsa = Path.Combine(_folder, "programs", "hsa.json");
        await File.WriteAllTextAsync(hsa, (await File.ReadAllTextAsync(hsa, TestContext.Current.CancellationToken)).Replace("\"year\": 2026", "\"year\": null", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (code, output) = await Run("check", "--data", _folder, "--json");

        Assert.Equal(1, code);
        using var findings = JsonDocument.Parse(output);
        var finding = Assert.Single(findings.RootElement.EnumerateArray());
        Assert.Equal("cap-without-year", finding.GetProperty("rule").GetString());
        Assert.Equal("programs/hsa.json", finding.GetProperty("file").GetString());
    }

    [Fact]
    public async Task What_is_about_to_expire_is_listed_by_day()
    {
        var (code, output) = await Run("expiring", "--data", RealFacts.Folder, "--within", "3650", "--json");

        using var list = JsonDocument.Parse(output);
        var days = list.RootElement.EnumerateArray().Select(fact => fact.GetProperty("day").GetString()).ToList();
        Assert.Equal(0, code);
        Assert.True(days.Count > 100);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_fails_in_words() =>
        Assert.Equal(1, (await Run("check", "--data", Path.Combine(_folder, "none"))).Code);

    private static async Task<(int Code, string Output)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        var code = await CommandLine.Root().Parse(arguments).InvokeAsync(new() { Output = output, Error = output }, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
