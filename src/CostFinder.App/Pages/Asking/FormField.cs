using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>How people write an answer, which says how it is read.</summary>
public enum Writing
{
    /// <summary>Passed on as it is: a place, or one of the choices.</summary>
    Words,

    /// <summary>A treatment: its method and, after a space, the product; or that the person is not sure.</summary>
    Treatment,

    /// <summary>A number, also with $, thousands commas or %.</summary>
    Number,

    /// <summary>A day, as the browser sends it or as month/day/year.</summary>
    Day,

    /// <summary>yes or no; anything else said to be unknown is left out.</summary>
    YesNo,
}

/// <summary>One field of the form. Its name is the path of the answer in the request, joined with dots.</summary>
public sealed record FormField(string Path, Writing Writing, Text Label)
{
    /// <summary>In a list of answers, where <see cref="Label"/> is a question or long.</summary>
    public Text? Short { get; init; }

    public Text? Hint { get; init; }

    /// <summary>Shown before the field for $, after it otherwise; the label says it in words.</summary>
    public string? Unit { get; init; }

    /// <summary>Whole numbers only, for the keyboard of a phone.</summary>
    public bool IsCount { get; init; }

    /// <summary>The answers to choose from. Empty: the catalog has them; null: the person writes.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>All choices stand side by side; otherwise they fold into a list.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What stands first in a list and means that nothing is said.</summary>
    public Text Blank { get; init; } = Choice.DoNotKnow.Label;

    /// <summary>The id of the field in the page, which links can name.</summary>
    public string Id => IdOf(Path);

    public static string IdOf(string path) => path.Replace('.', '-');
}

/// <summary>Fields that stand together under a title of their own.</summary>
public sealed record FieldPart(Text? Title, Text? Hint, IReadOnlyList<FormField> Fields);

/// <summary>Fields that fold away together.</summary>
public sealed record FieldGroup(string Id, Text Title, Text? Hint, IReadOnlyList<FieldPart> Parts)
{
    public IEnumerable<FormField> Fields => Parts.SelectMany(part => part.Fields);
}
