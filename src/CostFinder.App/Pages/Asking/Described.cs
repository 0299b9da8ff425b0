namespace CostFinder.App.Pages.Asking;

/// <summary>Ties a field to its hint and its fault, so that both are read out with it.</summary>
public static class Described
{
    public static string? By(string id, bool hint, bool fault) => (hint, fault) switch
    {
        (true, true) => $"{id}-hint {id}-fault",
        (true, false) => $"{id}-hint",
        (false, true) => $"{id}-fault",
        _ => null,
    };
}
