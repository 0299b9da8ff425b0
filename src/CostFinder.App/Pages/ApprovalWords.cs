using CostFinder.Core.Wording;

namespace CostFinder.App.Pages;

/// <summary>Whether the FDA has approved a treatment for depression, in a few words.</summary>
public static class ApprovalWords
{
    public static Text Of(string status) => status == "fda-approved"
        ? Text.Of("FDA approved for depression", "Aprobado por la FDA para la depresión")
        : Text.Of("Not FDA approved for depression", "No aprobado por la FDA para la depresión");
}
