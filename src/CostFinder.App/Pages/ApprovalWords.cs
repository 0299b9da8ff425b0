namespace CostFinder.App.Pages;

/// <summary>Whether the FDA has approved a treatment for depression, in a few words.</summary>
public static class ApprovalWords
{
    public static string Of(string status) => status == "fda-approved" ? "FDA approved for depression" : "Not FDA approved for depression";
}
