using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CostFinder.ColdStart;

/// <summary>Starts a program and asks it for an estimate until it gives one.</summary>
public static class FreshProcess
{
    private const string Question = """{"region":"90024","method":"iv","asOf":"2026-11-24","coverage":{"kind":"none"}}""";

    /// <summary>
    /// The time from starting the process to the first correct answer, and the processor time it took. The process has ended afterwards.
    /// A program is a library for the installed runtime, or one that brings its own.
    /// </summary>
    public static async Task<StartTime> TimeAsync(string program, IReadOnlyList<string> arguments, TimeSpan patience)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var started = Stopwatch.StartNew();
        string[] command = Path.GetExtension(program) == ".dll" ? ["dotnet", program] : [program];
        using var process = Process.Start(new ProcessStartInfo(command[0], [.. command[1..], .. arguments, "--urls", address.OriginalString])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await ListensAsync(address, process, started, patience);
            using var http = new HttpClient { BaseAddress = address };
            using var content = new StringContent(Question, Encoding.UTF8, "application/json");
            using var response = await http.PostAsync(new Uri("/api/v1/estimates", UriKind.Relative), content);
            var answer = await response.Content.ReadAsStringAsync();
            return response.StatusCode == HttpStatusCode.OK && answer.Contains("\"status\":\"ok\"", StringComparison.Ordinal)
                ? new(started.Elapsed, process.TotalProcessorTime)
                : throw new InvalidOperationException($"{program} answered {response.StatusCode}: {answer}");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task ListensAsync(Uri address, Process process, Stopwatch started, TimeSpan patience)
    {
        while (started.Elapsed < patience && !process.HasExited)
        {
            try
            {
                using var caller = new TcpClient();
                await caller.ConnectAsync(address.Host, address.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(1);
            }
        }
        throw new InvalidOperationException($"Nothing listens at {address}.");
    }
}

/// <summary>How long a start took by the clock, and how long the processor worked on it.</summary>
public readonly record struct StartTime(TimeSpan Clock, TimeSpan Processor);
