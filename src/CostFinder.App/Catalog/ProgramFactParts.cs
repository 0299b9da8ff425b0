using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;

namespace CostFinder.App.Catalog;

// What the readers of programs and payment plans share.
internal static class ProgramFactParts
{
    public static ProgramStatus StatusOf(StatusFact status) => new(status.Value, status.AsOf, status.KnownUntil);

    public static Money? MoneyOf(decimal? dollars) => dollars is { } value ? Money.Of(value) : null;

    /// <exception cref="ArgumentException">It does not hold; the message says what to do.</exception>
    public static void Demand(bool holds, string problem)
    {
        if (!holds)
            throw new ArgumentException(problem);
    }

    public static void DemandFileName(FactFile file, string id) =>
        Demand(Path.GetFileNameWithoutExtension(file.Path) == id, $"the id is {id}; name the file after it");
}
