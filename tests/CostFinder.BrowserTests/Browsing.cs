using CostFinder.Tests.App;

[assembly: AssemblyFixture(typeof(CostFinder.BrowserTests.Browsing))]

namespace CostFinder.BrowserTests;

/// <summary>The real app on a port of its own and one browser for all tests. Each test opens a context of its own.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private const string DebianChromium = "/usr/bin/chromium";

    // Without these the browser itself looks for updates and names on the network.
    private static readonly string[] Quiet =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
        "--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate",
    ];

    private readonly RunningApp _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Every line that the app logged so far.</summary>
    public IEnumerable<string> Log => _app.Log.Lines;

    /// <summary>Where the store of the app lies.</summary>
    public string DataDirectory => _app.DataDirectory;

    public Uri Home => _app.Http.BaseAddress!;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("COSTFINDER_CHROMIUM") is { Length: > 0 } path ? path
                : File.Exists(DebianChromium) ? DebianChromium
                : null, // Playwright's own, where it is installed.
            ChromiumSandbox = false,
            Args = Quiet,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await _app.DisposeAsync();
    }

    public Task<Visit> OpenAsync(Screen screen, bool script = true, bool module = true) => Visit.OpenAsync(_browser!, Home, screen, script, module);
}

/// <summary>How wide the window is, and whether the person prefers dark.</summary>
public sealed record Screen(int Width, bool Dark = false)
{
    public static readonly Screen Phone = new(320);
    public static readonly Screen Desk = new(1280);

    public override string ToString() => $"{Width}-{(Dark ? "dark" : "light")}";
}
