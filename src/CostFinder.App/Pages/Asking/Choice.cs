namespace CostFinder.App.Pages.Asking;

/// <summary>One of the answers that a field offers, with a line that explains it and, in a list, the group it stands in.</summary>
public sealed record Choice(string Value, string Label, string? Hint = null, string? Tag = null, string? Group = null)
{
    public static readonly Choice DoNotKnow = new("unknown", "I don't know");

    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", "Yes"), new("no", "No"), DoNotKnow];
}
