using System.Diagnostics;

namespace CostFinder.ColdStart;

/// <summary>Azurite's table service, for as long as it is held.</summary>
public sealed class Tables : IDisposable
{
    private readonly Process _process;

    private Tables(Process process, string connection) => (_process, Connection) = (process, connection);

    public string Connection { get; }

    public static async Task<Tables> StartAsync(string root)
    {
        var port = FreshProcess.FreePort();
        var process = Process.Start(new ProcessStartInfo(
            "node", ["start.js", "--silent", "--disableTelemetry", "--inMemoryPersistence", "--tablePort", $"{port}"])
        {
            WorkingDirectory = Path.Combine(root, "tests", "azurite"),
            RedirectStandardInput = true, // Azurite ends when this pipe does.
        })!;
        using var http = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/devstoreaccount1"));
                break;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        return new(process, "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
            + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
            + $"TableEndpoint=http://127.0.0.1:{port}/devstoreaccount1;");
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
