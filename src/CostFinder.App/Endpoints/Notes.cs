using CostFinder.App.Contracts;
using CostFinder.Core.Treatments;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>What every answer says, whatever was asked.</summary>
public static class Notes
{
    public static readonly Text Crisis = Text.Of(
        "If you think about ending your life, or someone you love does: call or text 988, any time, free. Veterans press 1. In danger right now: 911.",
        "Si piensa en quitarse la vida, o alguien a quien quiere lo piensa: llame al 988 o mande AYUDA por texto al 988, a toda hora, gratis. En español, oprima 2. Veteranos, oprima 1. Si hay peligro ahora: 911.");

    public static readonly Text Disclaimer = Text.Of(
        "This is an estimate from published prices. It is not medical, legal or insurance advice, and a low price says nothing about the care. Nobody can pay to be listed here or to stand higher in a list.",
        "Esto es un cálculo con precios publicados. No es consejo médico, legal ni de seguros, y un precio bajo no dice nada de la atención. Nadie puede pagar por aparecer aquí ni por estar más arriba.");

    public static readonly Text GoodFaithEstimate = Text.Of(
        "This is not a good faith estimate. If you have no insurance or will not use it, you have the right to get one in writing from the clinic before you start. If the bill is then $400 or more above it, you can dispute the bill.",
        "Esto no es una estimación de buena fe (good faith estimate). Si no tiene seguro o no lo va a usar, tiene derecho a que la clínica le dé una por escrito antes de empezar. Si la cuenta es después $400 o más alta, puede reclamar.");

    public static IReadOnlyList<Text> AboutPrograms { get; } =
    [
        Text.Of("What we say about programs is not a decision.", "Lo que decimos de los programas no es una decisión."),
        Text.Of("Only the program itself decides who gets help.", "Solo el programa decide quién recibe ayuda."),
        Text.Of("A program that is not listed here may still help you.", "Un programa que no está en esta lista también puede ayudarle."),
        Text.Of("Nothing you read here stops you from applying.", "Nada de lo que lee aquí le impide pedir ayuda."),
    ];

    public static NotesResponse For(Treatment treatment, Language language) => new(
        Disclaimer.In(language), GoodFaithEstimate.In(language), [.. treatment.Safety.Select(line => line.Text.In(language))], Crisis.In(language),
        AboutPrograms.In(language), Questions(treatment).In(language));

    private static IReadOnlyList<Text> Questions(Treatment treatment)
    {
        var codes = string.Join(", ", treatment.BillingCodes.Select(code => code.Code).Distinct());
        return
        [
            Text.Of("What does one visit cost in all: the drug, the staff, the room, the watching afterwards?",
                "¿Cuánto cuesta una visita en total: la medicina, el personal, la sala, la observación después?"),
            Text.Of("Is there a separate fee for the first talk, and is it taken off the first visit?",
                "¿Cobran aparte la primera consulta? ¿La descuentan de la primera visita?"),
            codes.Length > 0
                ? Text.Of($"Which billing codes will you use? Common ones are {codes}.", $"¿Qué códigos de cobro van a usar? Los comunes son {codes}.")
                : Text.Of("Which billing codes will you use?", "¿Qué códigos de cobro van a usar?"),
            Text.Of("Are you in my plan's network, also for mental health? Who asks the plan for approval first?",
                "¿Están en la red de mi plan, también para salud mental? ¿Quién le pide antes la aprobación al plan?"),
            Text.Of("Who supplies the drug and who bills for it: you or a pharmacy?", "¿Quién entrega la medicina y quién la cobra: ustedes o una farmacia?"),
            Text.Of("Is there a lower price if I pay myself or have a low income? Or for veterans and first responders?",
                "¿Hay un precio más bajo si pago sin seguro o gano poco? ¿O para veteranos y quienes trabajan en emergencias?"),
            Text.Of("Can I pay over time without interest, and what happens if I am late?", "¿Puedo pagar poco a poco sin intereses? ¿Qué pasa si me atraso?"),
            Text.Of("Please send me a good faith estimate in writing.", "Por favor, envíeme por escrito una estimación de buena fe (good faith estimate)."),
        ];
    }
}
