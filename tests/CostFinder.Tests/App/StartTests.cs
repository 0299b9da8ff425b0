using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CostFinder.Tests.House;
using CostFinder.Tests.Operations;

namespace CostFinder.Tests.App;

/// <summary>The server as a process of its own: what keeps it from starting is said in one line, and nothing is lost or made anew.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("costfinder-start-").FullName;

    private string Facts => Path.Combine(_folder, "data");

    private string Store => Path.Combine(_folder, "store");

    public StartTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "data"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Facts, Path.GetRelativePath(Path.Combine(SourceTree.Root, "data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_fresh_start_makes_the_store_and_says_where_to_go()
    {
        var (output, code) = await RunAsync(until: "CostFinder is ready");

        Assert.Contains("http://127.0.0.1:", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Store, "costfinder.db")));
        Assert.Null(code);
    }

    /// <summary>With its own settings of the runtime, which the tests that run the app in their own process do not have: no code is made at run time.</summary>
    [Fact]
    public async Task The_server_answers_pages_programs_and_admins_without_making_code()
    {
        Assert.Contains("IsDynamicCodeSupported\": false",
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "CostFinder.Server.runtimeconfig.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await using var collector = await Collector.StartAsync();
        string[] settings =
        [
            "--OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
            "--CostFinder:SignIn:Authority", "https://127.0.0.1:1", "--CostFinder:SignIn:Audience", "costfinder",
        ];
        var answers = new List<string>();
        await RunAsync(until: "CostFinder is ready", settings, async http =>
        {
            foreach (var path in (string[])["/", "/es", "/receipt", "/docs", "/openapi.json", "/api/v1/programs", "/api/v1/admin/drafts", "/assets/site.css", "/health/ready"])
            {
                using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
                answers.Add($"{(int)answer.StatusCode} {path}");
            }
            using var form = new FormUrlEncodedContent([new("region", "90024"), new("method", "iv")]);
            using var page = await http.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);
            answers.Add($"{(int)page.StatusCode} the answer");
            for (var tries = 0; tries < 200 && !collector.Received("traces").Contains("/api/v1/programs", StringComparison.Ordinal); tries++)
                await Task.Delay(100, TestContext.Current.CancellationToken);
        });
        Assert.Equal(
            ["200 /", "200 /es", "200 /receipt", "200 /docs", "200 /openapi.json", "200 /api/v1/programs", "401 /api/v1/admin/drafts", "200 /assets/site.css", "200 /health/ready", "200 the answer"],
            answers);
        Assert.Contains("/api/v1/programs", collector.Received("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_table_stops_the_start_with_its_file_and_line()
    {
        var path = Path.Combine(Facts, "prices", "prices.csv");
        var lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        lines[4] = lines[4].Replace(",session,", ",sesssion,", StringComparison.Ordinal).Replace(",series,", ",serries,", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(path, lines, TestContext.Current.CancellationToken);

        var (output, code) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("prices/prices.csv, line 5", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_program_stops_the_start_with_its_file_and_line()
    {
        var path = Path.Combine(Facts, "programs", "good-days.json");
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(path, text.Replace("\"rules\": [", "\"rules\": [,", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        var (output, code) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Matches(@"programs/good-days\.json, line \d+", output);
    }

    [Fact]
    public async Task A_missing_table_stops_the_start_also_when_the_store_is_there()
    {
        await RunAsync(until: "CostFinder is ready");
        File.Delete(Path.Combine(Facts, "regions", "zips.csv"));

        var (output, code) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("regions/zips.csv", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_is_reported_and_left_as_it_is()
    {
        Directory.CreateDirectory(Store);
        var file = Path.Combine(Store, "costfinder.db");
        var damaged = Encoding.ASCII.GetBytes(new string('x', 5_000));
        await File.WriteAllBytesAsync(file, damaged, TestContext.Current.CancellationToken);

        var (output, code) = await RunAsync();

        Assert.Equal(1, code);
        Assert.Contains("costfinder.db", output, StringComparison.Ordinal);
        Assert.Equal(damaged, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    /// <summary>Runs the server until it says something or ends by itself; the exit code is null when it had to be ended.</summary>
    private async Task<(string Output, int? Code)> RunAsync(string? until = null, string[]? settings = null, Func<HttpClient, Task>? meanwhile = null)
    {
        var output = new StringBuilder();
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var server = new Process
        {
            StartInfo = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "CostFinder.Server.dll"),
                "--urls", "http://127.0.0.1:0", "--CostFinder:DataDirectory", Store, "--CostFinder:FactsDirectory", Facts, .. settings ?? []])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = _folder,
            },
        };
        server.OutputDataReceived += (_, line) => Hear(line.Data);
        server.ErrorDataReceived += (_, line) => Hear(line.Data);
        server.Start();
        server.BeginOutputReadLine();
        server.BeginErrorReadLine();

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        var ended = server.WaitForExitAsync(patience.Token);
        await Task.WhenAny(ended, said.Task);
        if (meanwhile is not null && !server.HasExited)
        {
            using var http = new HttpClient { BaseAddress = new(Regex.Match(Said(), @"open (http://\S+) in").Groups[1].Value) };
            await meanwhile(http);
        }
        int? code = server.HasExited ? server.ExitCode : null;
        if (code is null)
        {
            server.Kill();
            await server.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        return (Said(), code);

        string Said()
        {
            lock (output)
                return output.ToString();
        }

        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.AppendLine(line);
            if (until is not null && line.Contains(until, StringComparison.Ordinal))
                said.TrySetResult();
        }
    }
}
