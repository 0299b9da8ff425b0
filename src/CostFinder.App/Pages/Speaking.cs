using CostFinder.Core.Wording;
using Microsoft.AspNetCore.Components;

namespace CostFinder.App.Pages;

/// <summary>A part of a page. All its words stand in it in both languages.</summary>
public abstract class Speaking : ComponentBase
{
    [CascadingParameter]
    public Language Language { get; set; }

    [CascadingParameter]
    public Here Here { get; set; } = Here.Plain;

    /// <summary>The words in the language of the reader. Holes of interpolated strings may hold texts, amounts and days.</summary>
    protected string T(EnglishWords english, SpanishWords spanish) => Language == Language.Spanish ? spanish.ToString() : english.ToString();

    protected string T(Text? text) => text?.In(Language) ?? "";

    /// <summary>A day, short enough for a table.</summary>
    protected string Day(DateOnly day) => Say.Day(day, Language);
}
