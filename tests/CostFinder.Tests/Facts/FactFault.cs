namespace CostFinder.Tests.Facts;

/// <summary>What is wrong with a file below <c>data/</c>, and where.</summary>
public sealed record FactFault(string File, long? Line, string Problem)
{
    public override string ToString() => Line is null ? $"{File}: {Problem}" : $"{File}:{Line}: {Problem}";
}
