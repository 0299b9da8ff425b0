using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CostFinder.Tests.Operations;

/// <summary>Takes what an app sends by OTLP, as the operator's collector would, and keeps it to look at.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<(string Signal, string Text)> _received = new();

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v1/{signal}", async (string signal, HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            // Text lies in the messages as it is, so it can be searched without taking them apart.
            _received.Enqueue((signal, Encoding.Latin1.GetString(body.ToArray())));
        });
    }

    public string Address => _app.Urls.Single();

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector();
        await collector._app.StartAsync();
        return collector;
    }

    public string Received(string signal) => string.Concat(_received.Where(part => part.Signal == signal).Select(part => part.Text));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
