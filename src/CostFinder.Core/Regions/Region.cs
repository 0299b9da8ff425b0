namespace CostFinder.Core.Regions;

public enum RegionKind { ZipArea, Metro, State, Division, Nation }

/// <summary>An area whose prices can be counted together.</summary>
public sealed record Region(string Id, RegionKind Kind, string Name);
