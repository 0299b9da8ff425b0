using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>What the form asks of a plan's statement about one visit.</summary>
public static class ReceiptFields
{
    /// <summary>Sent with the figures, so that a person who only comes over with their answers is not told that figures are missing.</summary>
    public const string AskedName = "receipt.asked";

    public static IReadOnlyList<FormField> Visit { get; } =
    [
        new("receipt.date", Writing.Day, Text.Of("Day of the visit", "Día de la visita")) { Hint = Text.Of("Also called date of service.", "También se llama fecha de servicio.") },
        new("receipt.visit", Writing.Number, Text.Of("Which visit it was", "Qué visita fue"))
        {
            Hint = Text.Of("A number, such as 3. The first evaluation is 0. Leave it empty if you are not sure.", "Un número, como 3. La primera evaluación es 0. Si no está seguro, déjelo vacío."),
            IsCount = true,
        },
    ];

    public static IReadOnlyList<FormField> Price { get; } =
    [
        Money("billed", Text.Of("Amount billed", "Monto facturado"), Text.Of("What the clinic asked for. Also called charges.", "Lo que pidió la clínica. También se llama cargos.")),
        Money("allowed", Text.Of("Allowed amount", "Monto permitido"), Text.Of("The price that your plan accepts. Also called plan rate or approved amount.", "El precio que acepta su plan. También se llama tarifa del plan o monto aprobado.")),
        Money("planPaid", Text.Of("What the plan paid", "Lo que pagó el plan")),
    ];

    public static IReadOnlyList<FormField> Share { get; } =
    [
        Money("deductible", Text.Of("Deductible", "Deducible")),
        Money("copay", Text.Of("Copay", "Copago")),
        Money("coinsurance", Text.Of("Coinsurance", "Coseguro")),
        Money("notCovered", Text.Of("Not covered", "No cubierto")),
        Money("owed", Text.Of("What you owe", "Lo que usted debe"), Text.Of("Also called your responsibility. Copy it as it is, before help from a program.", "También se llama su responsabilidad. Cópielo tal como está, antes de la ayuda de un programa.")),
        Money("otherHelp", Text.Of("What a program paid of that", "Lo que pagó un programa de eso"), Text.Of("Such as a copay card. Only if you had such help.", "Por ejemplo, una tarjeta de copago. Solo si tuvo esa ayuda.")),
    ];

    public static IReadOnlyList<FormField> All { get; } = [.. Visit, .. Price, .. Share];

    private static FormField Money(string name, Text label, Text? hint = null) => new($"receipt.{name}", Writing.Number, label) { Hint = hint, Unit = "$" };
}
