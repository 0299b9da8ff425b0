using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>One of the answers that a field offers, with a line that explains it and, in a list, the group it stands in.</summary>
public sealed record Choice(string Value, Text Label, Text? Hint = null, Text? Tag = null, Text? Group = null)
{
    public static readonly Choice DoNotKnow = new("unknown", Text.Of("I don't know", "No lo sé"));

    public static IReadOnlyList<Choice> YesNo { get; } = [new("yes", Text.Of("Yes", "Sí")), new("no", Text.Same("No")), DoNotKnow];
}
