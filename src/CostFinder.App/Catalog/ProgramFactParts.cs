using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Provenance;

namespace CostFinder.App.Catalog;

// What the readers of programs, payment plans and guidelines share.
internal static class ProgramFactParts
{
    public static Source SourceOf(SourceFact source) => new(source.Title, source.Link, source.RetrievedOn);

    public static ProgramStatus StatusOf(StatusFact status) => new(status.Value, status.AsOf, status.KnownUntil);

    public static Money? MoneyOf(decimal? dollars) => dollars is { } value ? Money.Of(value) : null;

    /// <summary>Reads one fact; what it says against the rules of its kind is reported with the file.</summary>
    public static T Checked<T>(FactFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ArgumentException exception)
        {
            throw file.Damaged(exception.Message);
        }
    }

    public static void Demand(bool holds, string problem)
    {
        if (!holds)
            throw new ArgumentException(problem);
    }

    public static void DemandFileName(FactFile file, string id) =>
        Demand(System.IO.Path.GetFileNameWithoutExtension(file.Path) == id, $"the id is {id}; name the file after it");
}
