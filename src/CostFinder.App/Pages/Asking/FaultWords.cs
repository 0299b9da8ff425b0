using CostFinder.App.Http;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>What to do about a fault. Words that only callers of the API understand become plain; all others are the fault's own.</summary>
public static class FaultWords
{
    public static Text Of(string path, Fault fault) => (path, fault.Code) switch
    {
        (FormFields.Treatment, "required") => Text.Of("Choose the treatment you are asking about.", "Elija el tratamiento por el que pregunta."),
        (_, "not-a-choice" or "unknown-choice" or "not-yes-or-no") => Text.Of("Choose one of the answers in the list.", "Elija una de las respuestas de la lista."),
        ("coverage.plan", "does-not-apply") => Text.Of("You chose no insurance, so leave your plan's terms empty. Or change your answer about insurance.",
            "Dijo que no tiene seguro: deje vacíos los datos del plan. O cambie su respuesta sobre el seguro."),
        (FormFields.PlanDesign, "does-not-apply") => Text.Of("This plan is for another kind of insurance. Choose one that fits, or none.",
            "Este plan es de otro tipo de seguro. Elija uno que corresponda, o ninguno."),
        _ => fault.Message,
    };
}
