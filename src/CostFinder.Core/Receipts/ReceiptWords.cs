using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Receipts;

/// <summary>What a statement shows to be otherwise, in plain words.</summary>
internal static class ReceiptWords
{
    private static readonly Text AskWhatIsMet = Text.Of(
        "Ask your plan how much of your deductible and yearly limit is met today. Its website often shows it.",
        "Pregunte a su plan cuánto de su deducible y de su límite anual ya está cumplido hoy. Su sitio web suele mostrarlo.");

    private static readonly Text AskForYourTerms = Text.Of(
        "Look up your plan's share for this kind of visit in its summary of benefits, or ask your plan.",
        "Busque la parte que le toca por este tipo de visita en el resumen de beneficios de su plan, o pregunte a su plan.");

    private static readonly Text AskAboutTheNetwork = Text.Of(
        "Ask both the clinic and your plan whether the clinic is in the network. Inside it, a clinic may usually not ask for more than the plan allows.",
        "Pregunte a la clínica y a su plan si la clínica está dentro de la red. Dentro de la red, por lo general no puede cobrar más de lo que el plan permite.");

    private static readonly Text AskWhyNot = Text.Of(
        "Ask your plan for the reason in writing, and how and by when you can appeal. The clinic can often help with it.",
        "Pida a su plan la razón por escrito, y cómo y hasta cuándo puede apelar. La clínica muchas veces puede ayudarle.");

    public static Difference Day(DateOnly planned, DateOnly actual) => new(Assumption.VisitDay, null, null, false, Text.Of(
        $"The visit was on {actual}. We had counted on {planned}. That is another plan year, so other amounts are met.",
        $"La visita fue el {actual}. Nosotros habíamos contado con el {planned}. Es otro año del plan, así que los montos cumplidos son otros."));

    /// <summary>Without a plan nobody allows an amount; it is the price that the clinic asked for.</summary>
    public static Difference Allowed(Money assumed, Money stated, bool hasPlan) => new(Assumption.AllowedAmount, assumed.Dollars, stated.Dollars, false, !hasPlan
        ? Text.Of($"The price is {stated}. We took {assumed}.", $"El precio es {stated}. Nosotros usamos {assumed}.")
        : stated > assumed
        ? Text.Of(
            $"The plan's allowed amount is {stated - assumed} more than we took: {stated}, not {assumed}.",
            $"El monto permitido por el plan es {stated - assumed} más de lo que usamos: {stated}, no {assumed}.")
        : Text.Of(
            $"The plan's allowed amount is {assumed - stated} less than we took: {stated}, not {assumed}.",
            $"El monto permitido por el plan es {assumed - stated} menos de lo que usamos: {stated}, no {assumed}."));

    public static Difference Covered() => new(Assumption.Covered, null, null, false, Text.Of(
        "The plan treated the visit as covered. We had counted all of it as yours to pay.",
        "El plan trató la visita como cubierta. Nosotros habíamos contado con que usted pagara todo."));

    public static Difference NotCovered() => new(Assumption.Covered, null, null, false, Text.Of(
        "The plan did not cover the visit and paid nothing. We had counted on it to pay its part.",
        "El plan no cubrió la visita y no pagó nada. Nosotros habíamos contado con que pagara su parte."), AskWhyNot);

    public static Difference Outside() => new(Assumption.Network, null, null, false, Text.Of(
        "The plan counted the clinic as outside its network. We had counted it as inside.",
        "El plan contó la clínica como fuera de su red. Nosotros la habíamos contado dentro."), AskAboutTheNetwork);

    public static Difference Inside() => new(Assumption.Network, null, null, false, Text.Of(
        "The plan counted the clinic as inside its network. We had counted it as outside.",
        "El plan contó la clínica como dentro de su red. Nosotros la habíamos contado fuera."));

    public static Difference BalanceBill(Money above) => new(Assumption.BalanceBill, 0, above.Dollars, false, Text.Of(
        $"The clinic asks for {above} above what the plan allows. We had counted on nothing above it.",
        $"La clínica cobra {above} por encima de lo que el plan permite. Nosotros no habíamos contado con eso."), AskAboutTheNetwork);

    public static Difference Crediting(AssistanceCrediting now) => new(Assumption.Crediting, null, null, false, now == AssistanceCrediting.DoesNotCount
        ? Text.Of(
            "The help from a program was not counted toward your deductible and limit. We took it that it counts.",
            "La ayuda de un programa no se contó para su deducible ni su límite. Nosotros la contamos.")
        : Text.Of(
            "The help from a program was counted toward your deductible and limit. We took it that it does not count.",
            "La ayuda de un programa sí se contó para su deducible y su límite. Nosotros no la contamos."),
        Text.Of(
            "Ask your plan if it counts money from copay programs toward what you have to pay in a year.",
            "Pregunte a su plan si cuenta el dinero de programas de copago para lo que usted debe pagar en el año."));

    public static Difference DeductibleLeft(Money assumed, Money left, bool atLeast) => new(Assumption.DeductibleLeft, assumed.Dollars, left.Dollars, atLeast, (left.Cents, assumed.Cents) switch
    {
        (0, _) => Text.Of(
            $"Your deductible was already met before this visit. We took it that {assumed} was still open.",
            $"Su deducible ya estaba cumplido antes de esta visita. Nosotros contamos con que faltaban {assumed}."),
        (_, 0) => Text.Of(
            $"Your deductible was not met before this visit: {AtLeast(atLeast)}{left} was still open. We took it that it was met.",
            $"Su deducible no estaba cumplido antes de esta visita: faltaban {AtLeast(atLeast)}{left}. Nosotros contamos con que estaba cumplido."),
        _ => Text.Of(
            $"Before this visit {AtLeast(atLeast)}{left} of your deductible was still open. We took it to be {assumed}.",
            $"Antes de esta visita faltaban {AtLeast(atLeast)}{left} de su deducible. Nosotros contamos con {assumed}."),
    }, AskWhatIsMet);

    public static Difference Deductible(Money assumed, Money least) => new(Assumption.Deductible, assumed.Dollars, least.Dollars, true, Text.Of(
        $"Your deductible is at least {least}. We took it to be {assumed}.",
        $"Su deducible es de al menos {least}. Nosotros contamos con {assumed}."), AskForYourTerms);

    /// <summary><paramref name="atOnce"/> says whether it comes before the deductible, where the statement shows that.</summary>
    public static Difference Copay(PlanTerms assumed, Money copay, bool? atOnce) => new(Assumption.Copay, assumed.CopayPerVisit?.Dollars, copay.Dollars, false,
        Text.Of($"The copay is {copay}. We took {ShareOf(assumed)}.", $"El copago es de {copay}. Nosotros usamos {ShareOf(assumed)}.")
        + atOnce switch
        {
            null => Text.Empty,
            true => Text.Of(" It applies at once, without the deductible.", " Se aplica de inmediato, sin el deducible."),
            false => Text.Of(" It applies after the deductible.", " Se aplica después del deducible."),
        }, AskForYourTerms);

    public static Difference Coinsurance(PlanTerms assumed, Percentage share) => new(
        Assumption.Coinsurance, assumed.CopayPerVisit is null ? assumed.Coinsurance.Percent : null, share.Percent, false,
        Text.Of($"Your coinsurance is {share}. We took {ShareOf(assumed)}.", $"Su coseguro es del {share}. Nosotros usamos {ShareOf(assumed)}."), AskForYourTerms);

    public static Difference LimitLeft(Money assumed, Money left, bool atLeast) => new(Assumption.LimitLeft, assumed.Dollars, left.Dollars, atLeast, left == Money.Zero
        ? Text.Of(
            $"Your yearly limit was already reached before this visit. We took it that {assumed} was left to it.",
            $"Su límite anual ya estaba alcanzado antes de esta visita. Nosotros contamos con que faltaban {assumed}.")
        : Text.Of(
            $"Before this visit {AtLeast(atLeast)}{left} was left to your yearly limit. We took it to be {assumed}.",
            $"Antes de esta visita faltaban {AtLeast(atLeast)}{left} para su límite anual. Nosotros contamos con {assumed}."), AskWhatIsMet);

    public static Text NotComparable(bool unknownTerms) => unknownTerms
        ? Text.Of(
            "We could not say what your insurance leaves for you to pay, so there is nothing to hold this against. Enter your plan's terms to check it.",
            "No pudimos decir qué parte le deja pagar su seguro, así que no hay con qué comparar esto. Escriba las condiciones de su plan para revisarlo.")
        : Text.Of(
            "We have no price or no visits for this treatment, so there is nothing to hold this against. Enter the allowed amount and the number of visits.",
            "No tenemos precio o visitas para este tratamiento, así que no hay con qué comparar esto. Escriba el monto permitido y el número de visitas.");

    public static Text Outcome(ReceiptOutcome outcome, IReadOnlyList<ReceiptExplanation> explanations) => outcome switch
    {
        ReceiptOutcome.AsAssumed => Text.Of("The figures are what we expected.", "Las cifras son las que esperábamos."),
        ReceiptOutcome.Explained when explanations[0].Differences.Count == 1 => Text.Of(
            "One thing is different, and it explains every figure you entered to the cent.", "Una cosa es distinta y explica al centavo todas las cifras que usted escribió."),
        ReceiptOutcome.Explained => Text.Of(
            $"Together, {explanations[0].Differences.Count} things explain every figure you entered to the cent.",
            $"Juntas, {explanations[0].Differences.Count} cosas explican al centavo todas las cifras que usted escribió."),
        ReceiptOutcome.SeveralWays => Text.Of(
            "More than one thing could explain these figures. More figures from the statement would tell which.",
            "Más de una cosa podría explicar estas cifras. Con más cifras del documento se sabría cuál."),
        _ => Text.Of(
            "No small set of changes explains all figures. The table shows where they differ.",
            "Ningún cambio pequeño explica todas las cifras. La tabla muestra en qué se diferencian."),
    };

    private static Text ShareOf(PlanTerms terms) => terms.CopayPerVisit is { } copay
        ? Text.Of($"a copay of {copay}", $"un copago de {copay}")
        : Text.Of($"a share of {terms.Coinsurance}", $"una parte del {terms.Coinsurance}");

    private static Text AtLeast(bool atLeast) => atLeast ? Text.Of("at least ", "al menos ") : Text.Empty;
}
