using System.Reflection;
using System.Text.Json;
using CostFinder.App.Http;

namespace CostFinder.App.Editions;

/// <summary>
/// The made-up people whose answers are compared before a draft is published: estimate requests by name, in
/// <c>standard-profiles.json</c>. They stand for the kinds of insurance and place that answers turn on.
/// </summary>
public static class StandardProfiles
{
    public static IReadOnlyList<StandardProfile> On(DateOnly day)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("standard-profiles.json")!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateObject().Select(profile => new StandardProfile(profile.Name, EstimateRequestReader.Read(profile.Value, day, [])!))];
    }
}
