using System.Reflection;
using System.Text.Json;
using CostFinder.App.Http;

namespace CostFinder.App.Editions;

/// <summary>
/// The made-up people whose answers are compared before a draft is published: those of <c>data/personas</c>, by whom the programs are judged
/// with every change as well.
/// </summary>
public static class StandardProfiles
{
    public static IReadOnlyList<StandardProfile> On(DateOnly day)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("personas.json")!;
        using var document = JsonDocument.Parse(stream);
        return
        [
            .. document.RootElement.GetProperty("personas").EnumerateArray().Select(persona => new StandardProfile(
                persona.GetProperty("id").GetString()!, EstimateRequestReader.Read(persona.GetProperty("request"), day, [])!)),
        ];
    }
}
