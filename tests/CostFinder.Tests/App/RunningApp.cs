using System.Collections.Concurrent;
using CostFinder.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CostFinder.Tests.App;

/// <summary>The real app under Kestrel, on a port of its own, with a fresh embedded store seeded from the real data, on a fixed day.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly string[] _settings;
    private readonly Action<IServiceCollection>? _services;
    private WebApplication? _app;

    public RunningApp() : this([])
    {
    }

    /// <summary>With further settings, such as another store.</summary>
    internal RunningApp(string[] settings, Action<IServiceCollection>? services = null) => (_settings, _services) = (settings, services);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 18, 0, 0, TimeSpan.Zero));

    public RecordedLog Log { get; } = new();

    public string DataDirectory { get; } = Path.Combine(Path.GetTempPath(), $"costfinder-{Guid.NewGuid():N}");

    public HttpClient Http { get; private set; } = new();

    public IServiceProvider Services => _app!.Services;

    public async ValueTask InitializeAsync()
    {
        var builder = CostFinderServer.CreateBuilder(["--urls", "http://127.0.0.1:0", "--CostFinder:DataDirectory", DataDirectory, .. _settings]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
        _services?.Invoke(builder.Services);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddFilter("Microsoft", LogLevel.Trace).AddProvider(Log);
        _app = CostFinderServer.Build(builder);
        await _app.StartAsync();
        Http = new() { BaseAddress = new(_app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        if (Directory.Exists(DataDirectory))
            Directory.Delete(DataDirectory, recursive: true);
    }
}

/// <summary>Keeps every line that anything in the app logs, at every level.</summary>
public sealed class RecordedLog : ILoggerProvider
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Recorder(categoryName, Lines);

    public void Dispose()
    {
    }

    private sealed class Recorder(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull
        {
            lines.Enqueue($"{category} scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{category} {logLevel} {formatter(state, exception)} {exception}");
    }
}
