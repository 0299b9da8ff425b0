using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace CostFinder.Tests.Operations;

/// <summary>Told to stop, as a platform does before it takes an instance away, the server finishes what it has begun and takes nothing new.</summary>
public sealed class ShutdownTests : IDisposable
{
    private const string Estimate = """{"region":"78701","method":"iv"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("costfinder-stop-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_request_that_has_begun_is_answered_before_the_server_stops()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that asks a process to stop.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        using var server = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "CostFinder.Server.dll"), "--urls", "http://127.0.0.1:0", "--CostFinder:DataDirectory", _folder])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        })!;
        try
        {
            var address = await AddressAsync(server, patience.Token);
            using var caller = new TcpClient();
            await caller.ConnectAsync(address.Host, address.Port, patience.Token);
            var stream = caller.GetStream();
            await SendAsync(stream, $"POST /api/v1/estimates HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {Estimate.Length}\r\n\r\n{Estimate[..10]}", patience.Token);
            await Task.Delay(500, patience.Token); // The server is now waiting for the rest.

            using (var signal = Process.Start("kill", ["-TERM", $"{server.Id}"]))
                await signal.WaitForExitAsync(patience.Token);
            await RefusesAsync(address, patience.Token);
            Assert.False(server.HasExited);

            await SendAsync(stream, Estimate[10..], patience.Token);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync(patience.Token));
            await server.WaitForExitAsync(patience.Token);
            Assert.Equal(0, server.ExitCode);
        }
        finally
        {
            if (!server.HasExited)
                server.Kill();
        }
    }

    private static async Task<Uri> AddressAsync(Process server, CancellationToken cancellationToken)
    {
        while (await server.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("CostFinder is ready: open ", StringComparison.Ordinal))
                return new(line.Split("open ")[1].Split(' ')[0]);
        }
        throw new InvalidOperationException("The server ended before it was ready.");
    }

    private static async Task RefusesAsync(Uri address, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                using var late = new TcpClient();
                await late.ConnectAsync(address.Host, address.Port, cancellationToken);
                await Task.Delay(50, cancellationToken);
            }
            catch (SocketException)
            {
                return;
            }
        }
    }

    private static async Task SendAsync(NetworkStream stream, string text, CancellationToken cancellationToken) =>
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
}
