using System.Diagnostics;
using System.Text.Json;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Pages;

/// <summary>Holds pages against the HTML standard, with the checker that <c>tests/run</c> installs in <c>tests/html</c>.</summary>
internal static class HtmlCheck
{
    /// <summary>What is wrong, a sentence each with page, line and column; empty when nothing is.</summary>
    public static async Task<IReadOnlyList<string>> WrongWithAsync(IReadOnlyList<(string Name, string Html)> pages, CancellationToken cancellationToken)
    {
        var folder = Path.Combine(SourceTree.Root, "tests", "html");
        using var checker = Process.Start(new ProcessStartInfo("node", ["check.js"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = checker.StandardOutput.ReadToEndAsync(cancellationToken);
        var failed = checker.StandardError.ReadToEndAsync(cancellationToken);
        await checker.StandardInput.WriteAsync(JsonSerializer.Serialize(pages.Select(page => new { name = page.Name, html = page.Html })));
        checker.StandardInput.Close();
        await checker.WaitForExitAsync(cancellationToken);
        return checker.ExitCode == 0
            ? JsonSerializer.Deserialize<List<string>>(await said)!
            : throw new InvalidOperationException(
                $"The HTML checker ended with {checker.ExitCode}. If it is not installed, run tests/run, or npm ci --ignore-scripts in tests/html. {await failed}");
    }
}
