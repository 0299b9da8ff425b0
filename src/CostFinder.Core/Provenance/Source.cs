namespace CostFinder.Core.Provenance;

/// <summary>
/// Where a fact is written and when it was read there. <paramref name="RetrievedOn"/> is a day or a month
/// (<c>2026-11-03</c>, <c>2026-11</c>): as precise as is known.
/// </summary>
public sealed record Source(string Title, string Link, string RetrievedOn);
