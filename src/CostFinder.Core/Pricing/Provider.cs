using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>What a provider is. A telehealth service has no site where treatment is given.</summary>
public enum ProviderKind { Clinic, Hospital, Telehealth }

/// <summary>
/// A site that publishes prices. <paramref name="State"/> is null when the source does not say where it is; then
/// <paramref name="Regions"/> is empty and its prices count for the nation only.
/// </summary>
public sealed record Provider(
    string Id, string Name, ProviderKind Kind, string? City, string? State, string? Zip, IReadOnlyList<Region> Regions);
