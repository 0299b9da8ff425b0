using CostFinder.App.Contracts;

namespace CostFinder.App.Pages.Asking;

/// <summary>A fault of the request, tied to the field of the page that a person has to look at.</summary>
public sealed record FieldFault(string Path, string Message)
{
    public string Id => FormField.IdOf(Path);

    /// <summary>The field, or the group of fields, that a fault points to. Words that only callers of the API understand become plain.</summary>
    public static FieldFault Of(Fault fault)
    {
        var path = fault.Pointer.TrimStart('/').Replace('/', '.') switch
        {
            "product" => FormFields.Treatment,
            "" => FormFields.Region,
            var known => known,
        };
        return new(path, Words(path, fault));
    }

    private static string Words(string path, Fault fault) => (path, fault.Code) switch
    {
        (FormFields.Treatment, "required") => "Choose the treatment you are asking about.",
        (_, "not-a-choice" or "unknown-choice" or "not-yes-or-no") => "Choose one of the answers in the list.",
        (_, "does-not-apply") when path == "coverage.plan" => "You chose no insurance, so leave your plan's terms empty. Or change your answer about insurance.",
        (_, "does-not-apply") when path == "coverage.planDesign" => "This plan is for another kind of insurance. Choose one that fits, or none.",
        _ => fault.Message,
    };
}
