using CostFinder.Core.Amounts;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Receipts;

/// <summary>Something in a statement that does not add up by itself, whatever anybody assumed.</summary>
public sealed record SumFault(string Id, Text Says);

/// <summary>Adds a statement up. Only figures that are there are held against each other; a blank is not a zero.</summary>
public static class ReceiptSums
{
    public static IReadOnlyList<SumFault> Of(Receipt receipt) =>
        [.. new[] { AllowedWithinBilled(receipt), PartsMakeWhatIsOwed(receipt), PlanAndPatientPayThePrice(receipt), HelpIsWithinWhatIsOwed(receipt), SomethingIsSettled(receipt) }.OfType<SumFault>()];

    private static SumFault? AllowedWithinBilled(Receipt receipt) => receipt.Allowed > receipt.Billed
        ? new("allowed-above-billed", Text.Of(
            $"The allowed amount of {receipt.Allowed!.Value} is more than the bill of {receipt.Billed!.Value}. It is usually the same or less.",
            $"El monto permitido de {receipt.Allowed.Value} es más que la factura de {receipt.Billed.Value}. Por lo general es igual o menos."))
        : null;

    /// <summary>What is in none of the parts may be care that is not covered or a bill above the allowed amount; less than the parts it cannot be.</summary>
    private static SumFault? PartsMakeWhatIsOwed(Receipt receipt)
    {
        if (receipt is not { Share: { } share, Owed: { } owed })
            return null;
        var parts = share + (receipt.NotCovered ?? Money.Zero);
        if (owed == parts || (owed > parts && receipt.NotCovered is null) || owed == parts + AboveAllowed(receipt) || owed == share)
            return null;
        return new("parts-are-not-owed", Text.Of(
            $"Deductible, copay, coinsurance and what is not covered make {parts}. The statement says that you owe {owed}.",
            $"El deducible, el copago, el coseguro y lo no cubierto suman {parts}. El documento dice que usted debe {owed}."));
    }

    /// <summary>Plan and patient pay the allowed amount, or the whole bill where the clinic asks for more.</summary>
    private static SumFault? PlanAndPatientPayThePrice(Receipt receipt)
    {
        if (receipt is not { Allowed: { } allowed, PlanPaid: { } paid } || (receipt.Share ?? receipt.Owed) is not { } patients || allowed == Money.Zero)
            return null;
        var together = paid + patients;
        Money?[] right =
        [
            allowed,
            receipt.Share is null ? receipt.Billed : null,
            allowed.Less(receipt.NotCovered ?? Money.Zero),
            receipt.Share is null ? allowed + receipt.NotCovered : null,
            allowed.Less(receipt.OtherHelp ?? Money.Zero),
        ];
        if (right.Contains(together))
            return null;
        var difference = together > allowed ? together - allowed : allowed - together;
        return new("paid-is-not-allowed", together > allowed
            ? Text.Of(
                $"The plan paid {paid} and your part is {patients}. Together that is {difference} more than the allowed amount of {allowed}.",
                $"El plan pagó {paid} y la parte de usted es {patients}. Juntos son {difference} más que el monto permitido de {allowed}.")
            : Text.Of(
                $"The plan paid {paid} and your part is {patients}. Together that is {difference} less than the allowed amount of {allowed}.",
                $"El plan pagó {paid} y la parte de usted es {patients}. Juntos son {difference} menos que el monto permitido de {allowed}."));
    }

    /// <summary>A program pays of what is left for the patient, so it cannot pay more than that.</summary>
    private static SumFault? HelpIsWithinWhatIsOwed(Receipt receipt) => receipt.OtherHelp > (receipt.Owed ?? receipt.Share)
        ? new("help-above-owed", Text.Of(
            $"The other help of {receipt.OtherHelp!.Value} is more than your part of {(receipt.Owed ?? receipt.Share)!.Value}. Check both.",
            $"La otra ayuda de {receipt.OtherHelp.Value} es más que la parte de usted, de {(receipt.Owed ?? receipt.Share)!.Value}. Revise las dos."))
        : null;

    private static SumFault? SomethingIsSettled(Receipt receipt) => receipt.SettlesNothing
        ? new("nothing-is-settled", Text.Of(
            "Nobody pays anything here. The claim may be refused or still open. Ask your plan which. It says nothing about the price of your other visits.",
            "Aquí nadie paga nada. Quizá el plan negó el reclamo o todavía lo revisa. Pregunte a su plan. Esto no dice nada sobre el precio de sus otras visitas."))
        : null;

    private static Money AboveAllowed(Receipt receipt) =>
        receipt is { Billed: { } billed, Allowed: { } allowed } ? billed.Less(allowed) : Money.Zero;
}
