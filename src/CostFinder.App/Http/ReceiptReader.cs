using CostFinder.Core.Receipts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>Reads the figures of a plan's statement about one visit.</summary>
internal static class ReceiptReader
{
    public const string Section = "receipt";

    /// <summary>Far more than any course has; which visits there are is decided by the course.</summary>
    private const int MostVisits = 400;

    private const int YearsAround = 3;

    public static Receipt Read(Fields fields, DateOnly today)
    {
        var receipt = fields.Section(Section);
        var read = new Receipt
        {
            Visit = receipt.Whole("visit", Text.Of("which visit it was", "qué visita fue"), 0, MostVisits),
            Date = receipt.Day("date", Text.Of("the day of the visit", "el día de la visita"), today.AddYears(-YearsAround), today.AddYears(YearsAround)),
            Billed = receipt.Amount("billed", Text.Of("the amount billed", "el monto facturado")),
            Allowed = receipt.Amount("allowed", Text.Of("the allowed amount", "el monto permitido")),
            PlanPaid = receipt.Amount("planPaid", Text.Of("what the plan paid", "lo que pagó el plan")),
            Deductible = receipt.Amount("deductible", Text.Of("what fell under the deductible", "lo que fue al deducible")),
            Copay = receipt.Amount("copay", Text.Of("the copay", "el copago")),
            Coinsurance = receipt.Amount("coinsurance", Text.Of("the coinsurance", "el coseguro")),
            NotCovered = receipt.Amount("notCovered", Text.Of("what is not covered", "lo que no está cubierto")),
            Owed = receipt.Amount("owed", Text.Of("what you owe", "lo que usted debe")),
            OtherHelp = receipt.Amount("otherHelp", Text.Of("what a program paid", "lo que pagó un programa")),
        };
        if (!AmountNames.Any(receipt.Has))
            receipt.Report("allowed", "required", Text.Of(
                "Enter at least one amount from the statement, such as the allowed amount or what you owe.",
                "Escriba al menos un monto del documento, como el monto permitido o lo que usted debe."));
        return read;
    }

    private static readonly string[] AmountNames = ["allowed", "planPaid", "deductible", "copay", "coinsurance", "notCovered", "owed"];
}
