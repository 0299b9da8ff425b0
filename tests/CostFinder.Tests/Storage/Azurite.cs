using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CostFinder.Tests.House;

[assembly: AssemblyFixture(typeof(CostFinder.Tests.Storage.Azurite))]

namespace CostFinder.Tests.Storage;

/// <summary>
/// The table service that tests run against: Azurite, started when the first test asks for it and ended after the last; or a real
/// account (or Cosmos DB's table API) when COSTFINDER_TEST_TABLES holds its connection string.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Lock _starting = new();
    private Task<string>? _started;
    private Process? _process;

    public Task<string> ConnectionAsync()
    {
        lock (_starting)
            return _started ??= StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("COSTFINDER_TEST_TABLES") is { Length: > 0 } account)
            return account;

        var folder = Path.Combine(SourceTree.Root, "tests", "azurite");
        if (!File.Exists(Path.Combine(folder, "node_modules", "azurite", "package.json")))
            throw new InvalidOperationException("Azurite is not installed. Run tests/run, or npm ci --ignore-scripts in tests/azurite.");

        var port = FreePort();
        _process = Process.Start(new ProcessStartInfo(
            "node", ["start.js", "--silent", "--disableTelemetry", "--inMemoryPersistence", "--tablePort", $"{port}"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true, // Azurite ends when this pipe does, so it never outlives us.
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var said = new List<string>();
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, line) => Note(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        await AnswersAsync(port, () => string.Join('\n', said.ToArray()));
        return "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + $"TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1;";

        void Note(string? line)
        {
            lock (said)
                said.Add(line ?? "");
        }
    }

    private async Task AnswersAsync(int port, Func<string> said)
    {
        using var client = new HttpClient();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < StartsWithin)
        {
            if (_process!.HasExited)
                break;
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/devstoreaccount1"));
                if (answer.Headers.Server.ToString().StartsWith("Azurite-Table", StringComparison.Ordinal))
                    return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException($"Azurite did not start on port {port}. It said: {said()}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
