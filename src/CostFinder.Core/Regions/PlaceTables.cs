using CostFinder.Core.Wording;

namespace CostFinder.Core.Regions;

/// <summary>A state or territory; the Census puts territories into no division.</summary>
public sealed record State(string Code, Text Name, string? Division);

/// <summary>One of the nine groups of states that the Census Bureau draws.</summary>
public sealed record Division(string Id, Text Name);

/// <summary>A metropolitan area with its Census code and the state of its first-named city.</summary>
public sealed record Metro(string Code, string Name, string PrincipalState);

/// <summary>A city that names a metropolitan area, in its own state.</summary>
public sealed record MetroCity(string City, string State, string Metro);

/// <summary>The share, from 0 to 1, of the ZIP codes with the same first three digits that lie in a metropolitan area.</summary>
public sealed record MetroShare(int Prefix, string Metro, decimal Share);

/// <summary>Everything that <see cref="Places"/> is made from.</summary>
public sealed record PlaceTables(
    ZipTable Zips,
    IReadOnlyList<State> States,
    IReadOnlyList<Division> Divisions,
    IReadOnlyList<Metro> Metros,
    IReadOnlyList<MetroCity> Cities,
    IReadOnlyList<MetroShare> Shares);
