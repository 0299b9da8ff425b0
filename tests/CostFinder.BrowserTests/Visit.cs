using System.Collections.Concurrent;

namespace CostFinder.BrowserTests;

/// <summary>
/// One person's visit: a fresh context with nothing stored. Whatever the page asks of another origin, and whatever the content policy has to
/// block, fails the test when the visit ends.
/// </summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _wrong = new();
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    public static async Task<Visit> OpenAsync(IBrowser browser, Uri home, Screen screen, bool script, bool module)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = home.ToString(),
            ViewportSize = new() { Width = screen.Width, Height = screen.Width < 600 ? 640 : 900 },
            ColorScheme = screen.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        await context.RouteAsync("**/*", route => visit.AllowAsync(route, home, module));
        visit.Page.PageError += (_, error) => visit._wrong.Enqueue($"script: {error}");
        visit.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
                visit._wrong.Enqueue(message.Text);
        };
        await visit.Page.GotoAsync("/");
        return visit;
    }

    /// <summary>
    /// Fills the form and sends it. From the first page, what is more than its three questions is told where all questions are; elsewhere
    /// the form is filled as it stands, unfolding what hides a field.
    /// </summary>
    public async Task SendAsync(IReadOnlyDictionary<string, string> answers)
    {
        if (await Page.Locator(".asking").CountAsync() > 0 && answers.Keys.Except(["region", "method", "coverage.kind"]).Any())
            await Page.GotoAsync("/answers");
        foreach (var (name, value) in answers)
        {
            var field = Page.Locator($"[name='{name}']:not([type=hidden])").First;
            var fold = Page.Locator($"details:not([open]):has([name='{name}']:not([type=hidden]))");
            while (await fold.CountAsync() > 0)
                await fold.First.Locator("> summary").ClickAsync();
            if (await field.GetAttributeAsync("type") == "radio")
                await Page.Locator(".option", new() { Has = Page.Locator($"[name='{name}'][value='{value}']:not([type=hidden])") }).ClickAsync();
            else if (await field.EvaluateAsync<string>("field => field.localName") == "select")
                await field.SelectOptionAsync(value);
            else
                await field.FillAsync(value);
        }
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = new System.Text.RegularExpressions.Regex("^(Show my estimate|Ver mi costo)$") }).ClickAsync();
    }

    /// <summary>Goes to a state of a page by its address and form alone.</summary>
    public async Task GoToAsync(PageState state, string language)
    {
        await Page.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });
        if (state.Form is null)
        {
            await Page.GotoAsync(state.At(language));
            return;
        }
        await Page.RunAndWaitForResponseAsync(() => SubmitAsync(state.At(language), state.Form), response => response.Request.Method == "POST");
        // The answer is there before its page is: the page before it is marked, and has to be gone.
        await Assertions.Expect(Page.Locator("html:not([data-leaving])")).ToBeAttachedAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Sends a form that stands nowhere on the page. It also goes where the page runs no script, in which no timer would ring either.</summary>
    private async Task SubmitAsync(string address, IReadOnlyDictionary<string, string> answers)
    {
        try
        {
            await Page.EvaluateAsync("""
                ([address, names, values]) => {
                  const form = document.createElement("form");
                  form.setAttribute("method", "post");
                  form.setAttribute("action", address);
                  names.forEach((name, place) => {
                    const field = document.createElement("input");
                    Object.assign(field, { type: "hidden", name, value: values[place] });
                    form.append(field);
                  });
                  document.body.append(form);
                  document.documentElement.dataset.leaving = "";
                  HTMLFormElement.prototype.submit.call(form);
                }
                """, new object[] { address, answers.Keys.ToArray(), answers.Values.ToArray() });
        }
        catch (PlaywrightException gone) when (gone.Message.Contains("context was destroyed", StringComparison.Ordinal))
        {
            // The page is gone already, because the form was sent.
        }
    }

    /// <summary>Opens every part that is folded, so that all of the page is there to be checked.</summary>
    public Task UnfoldAllAsync() => Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(part => part.open = true)");

    /// <summary>Writes a picture of the whole page when COSTFINDER_SCREENSHOTS names a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("COSTFINDER_SCREENSHOTS") is { Length: > 0 } folder)
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.png"), FullPage = true });
    }

    /// <summary>The page as it is printed; kept beside the pictures.</summary>
    public async Task<byte[]> PaperAsync(string name, string format)
    {
        var pdf = await Page.PdfAsync(new() { Format = format, PreferCSSPageSize = false });
        if (Environment.GetEnvironmentVariable("COSTFINDER_SCREENSHOTS") is { Length: > 0 } folder)
            await File.WriteAllBytesAsync(Path.Combine(Directory.CreateDirectory(folder).FullName, $"{name}.pdf"), pdf);
        return pdf;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Assert.True(_wrong.IsEmpty, string.Join(Environment.NewLine, _wrong));
    }

    private Task AllowAsync(IRoute route, Uri home, bool module)
    {
        var address = new Uri(route.Request.Url);
        if (address.Authority != home.Authority)
            _wrong.Enqueue($"The page asked {address.GetLeftPart(UriPartial.Authority)}.");
        else if (module || !address.AbsolutePath.EndsWith(".js", StringComparison.Ordinal))
            return route.ContinueAsync();
        return route.AbortAsync();
    }
}
