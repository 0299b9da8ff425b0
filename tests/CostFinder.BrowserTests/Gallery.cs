using System.Globalization;
using System.Net;
using System.Text;
using CostFinder.Tests.House;

namespace CostFinder.BrowserTests;

/// <summary>
/// Pictures of every state of every page, to be looked at: both languages, three widths, light, dark and on paper. Made by <c>tests/gallery</c>, into
/// a folder that is not kept; the tests do not make them.
/// </summary>
public sealed class Gallery(Browsing browsing)
{
    private static readonly int[] Widths = [320, 768, 1280];
    private const int PaperWidth = 816; // A letter at 96 points an inch.

    [Fact(Explicit = true)]
    public async Task Every_state_is_pictured()
    {
        var folder = Directory.CreateDirectory(Path.Combine(SourceTree.Root, "artifacts", "gallery")).FullName;
        var index = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title><style>body{font:14px system-ui}section{border-top:1px solid}a{display:inline-block;margin:4px;vertical-align:top}img{height:340px;max-width:340px;object-fit:cover;object-position:top;border:1px solid #999}</style><h1>Every state of every page</h1>");
        foreach (var state in PageStates.All)
        {
            index.Append("<section><h2>").Append(WebUtility.HtmlEncode(state.Name)).Append("</h2>");
            foreach (var language in PageStates.Languages)
            {
                foreach (var picture in await PictureAsync(state, language, folder))
                    index.Append(CultureInfo.InvariantCulture, $"<a href=\"{picture}\"><img loading=\"lazy\" src=\"{picture}\" alt=\"\"><br>{picture}</a>");
            }
            index.Append("</section>");
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), index.ToString(), TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<string>> PictureAsync(PageState state, string language, string folder)
    {
        var pictures = new List<string>();
        await using var visit = await browsing.OpenAsync(Screen.Desk);
        await visit.GoToAsync(state, language);
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language); // A picture under the wrong name would mislead.
        foreach (var width in Widths)
        {
            foreach (var dark in new[] { false, true })
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                await TakeAsync($"{state.Name}-{language}-{width}-{(dark ? "dark" : "light")}.png");
            }
        }
        await visit.Page.SetViewportSizeAsync(PaperWidth, 900);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });
        await TakeAsync($"{state.Name}-{language}-paper.png");
        return pictures;

        async Task TakeAsync(string name)
        {
            await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name), FullPage = true });
            pictures.Add(name);
        }
    }
}
