using CostFinder.App.Contracts;
using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>A fault of the request, tied to the field of the page that a person has to look at.</summary>
public sealed record FieldFault(string Path, string Message)
{
    public string Id => FormField.IdOf(Path);

    /// <summary>The field, or the group of fields, that a fault points to. Words that only callers of the API understand become plain.</summary>
    public static FieldFault Of(Fault fault, Language language)
    {
        var path = fault.Pointer.TrimStart('/').Replace('/', '.') switch
        {
            "product" => FormFields.Treatment,
            "" => FormFields.Region,
            var known => known,
        };
        return new(path, Words(path, fault).In(language));
    }

    private static Text Words(string path, Fault fault) => (path, fault.Code) switch
    {
        (FormFields.Treatment, "required") => Text.Of("Choose the treatment you are asking about.", "Elija el tratamiento por el que pregunta."),
        (_, "not-a-choice" or "unknown-choice" or "not-yes-or-no") => Text.Of("Choose one of the answers in the list.", "Elija una de las respuestas de la lista."),
        (_, "does-not-apply") when path == "coverage.plan" => Text.Of("You chose no insurance, so leave your plan's terms empty. Or change your answer about insurance.", "Usted eligió que no tiene seguro, así que deje vacíos los datos de su plan. O cambie su respuesta sobre el seguro."),
        (_, "does-not-apply") when path == "coverage.planDesign" => Text.Of("This plan is for another kind of insurance. Choose one that fits, or none.", "Este plan es para otro tipo de seguro. Elija uno que corresponda, o ninguno."),
        _ => fault.Message,
    };
}
