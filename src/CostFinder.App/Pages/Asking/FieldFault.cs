using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>A fault of the request, tied to the field of the page that a person has to look at.</summary>
public sealed record FieldFault(string Path, Text Message)
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
        return new(path, FaultWords.Of(path, fault));
    }
}
