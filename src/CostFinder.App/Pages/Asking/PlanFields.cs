using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Asking;

/// <summary>What the form asks about insurance.</summary>
public static class PlanFields
{
    public static FormField Kind { get; } = new(FormFields.CoverageKind, Writing.Words, Text.Of("What insurance do you have?", "¿Qué seguro tiene?"))
    {
        Short = Text.Of("Insurance", "Seguro"),
        Hint = Text.Of("If you have two, choose the one that pays first.", "Si tiene dos, elija el que paga primero."),
        Choices = FormChoices.Insurance,
        IsOpen = true,
    };

    public static FieldGroup Plan { get; } = new("coverage-plan",
        Text.Of("Your plan: deductible, your share, yearly limit", "Su plan: deducible, su parte, límite anual"), null,
        [new(null, null,
        [
            new(FormFields.PlanDesign, Writing.Words, Text.Of("If you do not know your plan's terms, pick the plan most like it", "Si no conoce su plan en detalle, elija el que más se le parezca"))
            {
                Short = Text.Of("A plan like yours", "Un plan parecido"),
                Hint = Text.Of("What you enter below comes first. The plan you pick here fills the gaps.", "Lo que escriba abajo va primero. El plan que elija aquí llena lo que falte."),
                Choices = [],
                Blank = Text.Of("None, or I don't know", "Ninguno, o no lo sé"),
            },
            Money("coverage.plan.deductible", Text.Of("Deductible for a year", "Deducible por año"), Text.Of("What you pay before your plan starts to pay.", "Lo que usted paga antes de que su plan empiece a pagar.")),
            Money("coverage.plan.deductibleMet", Text.Of("Deductible already paid this plan year", "Deducible ya pagado en este año del plan")),
            Percent("coverage.plan.coinsurancePercent", Text.Of("Coinsurance, in percent", "Coseguro, en porcentaje"),
                Text.Of("Your share of each bill after the deductible, such as 20.", "Su parte de cada cuenta después del deducible, por ejemplo 20.")),
            Money("coverage.plan.copayPerVisit", Text.Of("Copay for one visit", "Copago por visita"), Text.Of("A fixed amount for each visit, if your plan has one.", "Una cantidad fija por visita, si su plan la tiene.")),
            new("coverage.plan.copayBeforeDeductible", Writing.YesNo, Text.Of("Does the copay apply before the deductible is met?", "¿Se aplica el copago antes de completar el deducible?"))
            {
                Choices = Choice.YesNo,
                IsOpen = true,
            },
            List("coverage.plan.planYearStartsOn", Text.Of("When does your plan year start?", "¿Cuándo empieza el año de su plan?"), FormChoices.PlanYearStart,
                Text.Of("Often January 1. The deductible starts again on that day.", "Muchas veces el 1 de enero. Ese día el deducible empieza de nuevo.")),
            Money("coverage.plan.outOfPocketMaximum", Text.Of("Out-of-pocket maximum for a year", "Máximo de su bolsillo por año"),
                Text.Of("After this, covered care costs you nothing until the plan year ends.", "Después de esto, lo cubierto no le cuesta nada hasta que termine el año del plan.")),
            Money("coverage.plan.outOfPocketMet", Text.Of("Out-of-pocket maximum already paid this plan year", "Cuánto de ese máximo ya pagó este año")),
            new("coverage.network", Writing.Words, Text.Of("Is the clinic in your plan's network?", "¿Está la clínica en la red de su plan?")) { Choices = FormChoices.Network, IsOpen = true },
            List("coverage.priorAuthorization", Text.Of("Has your plan approved the treatment ahead of time?", "¿Ya aprobó su plan el tratamiento?"), FormChoices.PriorAuthorization,
                Text.Of("Plans call this prior authorization.", "Los planes lo llaman autorización previa.")),
            List("coverage.plan.assistanceCrediting",
                Text.Of("Does money from a copay card count toward your deductible?", "¿Cuenta el dinero de una tarjeta de copago para su deducible?"), FormChoices.AssistanceCrediting,
                Text.Of("Your plan can tell you. Some plans call not counting it a copay accumulator.", "Su plan se lo puede decir. Algunos llaman “copay accumulator” a no contarlo.")),
            List("coverage.secondary", Text.Of("Do you have a second insurance?", "¿Tiene un segundo seguro?"), FormChoices.Secondary),
            List("coverage.behavioralNetwork", Text.Of("Is the clinic in your plan's network for mental health?", "¿Está la clínica en la red de su plan para salud mental?"), FormChoices.BehavioralNetwork,
                Text.Of("Only if your plan has another network for it.", "Solo si su plan tiene otra red para eso.")) with
            {
                Blank = Text.Of("The same, or I don't know", "Lo mismo, o no lo sé"),
            },
        ])]);

    public static FieldGroup More { get; } = new("more-plan",
        Text.Of("More about your plan: family, drugs, outside the network", "Más sobre su plan: familia, medicinas, fuera de la red"), null,
        [
            new(Text.Of("A plan for a family", "Un plan para la familia"), null,
            [
                List("coverage.plan.family.kind", Text.Of("How do the family's limits work?", "¿Cómo funcionan los límites de la familia?"), FormChoices.Family),
                Money("coverage.plan.family.deductible", Text.Of("Family deductible for a year", "Deducible de la familia por año")),
                Money("coverage.plan.family.deductibleMet", Text.Of("Family deductible already paid", "Deducible de la familia ya pagado"), YoursIncluded),
                Money("coverage.plan.family.outOfPocketMaximum", Text.Of("Family out-of-pocket maximum for a year", "Máximo de la familia por año")),
                Money("coverage.plan.family.outOfPocketMet", Text.Of("Family out-of-pocket maximum already paid", "Cuánto del máximo de la familia ya se pagó"), YoursIncluded),
            ]),
            new(Text.Of("Drugs", "Medicinas"), null,
            [
                List("coverage.benefit", Text.Of("Which part of your plan pays for Spravato?", "¿Qué parte de su plan paga Spravato?"), FormChoices.Benefit),
                Money("coverage.plan.pharmacy.copay", Text.Of("Copay for a specialty drug", "Copago por una medicina especializada")),
                Percent("coverage.plan.pharmacy.coinsurancePercent", Text.Of("Your share of a specialty drug, in percent", "Su parte de una medicina especializada, en porcentaje")),
                Money("coverage.plan.pharmacy.deductible", Text.Of("Deductible only for drugs", "Deducible solo para medicinas"), Text.Of("Empty: the plan's own deductible.", "Vacío: el deducible del plan.")),
                Money("coverage.plan.pharmacy.deductibleMet", Text.Of("Deductible for drugs already paid", "Deducible de medicinas ya pagado")),
            ]),
            new(Text.Of("Outside the network", "Fuera de la red"),
                Text.Of("For a clinic without a contract with your plan, and for money back after you paid.", "Para una clínica sin contrato con su plan, y para que le devuelvan dinero después de pagar."),
            [
                Money("coverage.plan.outOfNetwork.deductible", Text.Of("Deductible outside the network", "Deducible fuera de la red")),
                Money("coverage.plan.outOfNetwork.deductibleMet", Text.Of("Deductible already paid outside the network", "Deducible ya pagado fuera de la red")),
                Percent("coverage.plan.outOfNetwork.coinsurancePercent", Text.Of("Your share outside the network, in percent", "Su parte fuera de la red, en porcentaje")),
                Money("coverage.plan.outOfNetwork.outOfPocketMaximum", Text.Of("Yearly limit outside the network", "Límite anual fuera de la red"), Text.Of("Empty: there is none.", "Vacío: no hay límite.")),
                Percent("coverage.plan.outOfNetwork.allowedPercent", Text.Of("How much of the bill your plan accepts, in percent", "Cuánto de la cuenta acepta su plan, en porcentaje"),
                    Text.Of("Plans often accept less than the clinic asks for.", "Muchas veces los planes aceptan menos de lo que pide la clínica.")),
            ]),
        ]);

    private static Text YoursIncluded => Text.Of("Yours included.", "Con lo suyo incluido.");

    internal static FormField Money(string path, Text label, Text? hint = null) => new(path, Writing.Number, label) { Hint = hint, Unit = "$" };

    internal static FormField Percent(string path, Text label, Text? hint = null) => new(path, Writing.Number, label) { Hint = hint, Unit = "%" };

    internal static FormField List(string path, Text label, IReadOnlyList<Choice> choices, Text? hint = null) => new(path, Writing.Words, label) { Hint = hint, Choices = choices };
}
