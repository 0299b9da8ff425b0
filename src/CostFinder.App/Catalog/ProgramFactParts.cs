using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Wording;

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

    /// <summary>Only a name may be one string for both languages: a sentence that is would be read in the wrong one.</summary>
    /// <exception cref="ArgumentException">More than one word is the same in both.</exception>
    public static void DemandBothLanguages(IEnumerable<Text?> sentences)
    {
        foreach (var text in sentences.OfType<Text>())
            Demand(text.English != text.Spanish || !text.English.Contains(' ', StringComparison.Ordinal), $"\"{text.English}\" is for patients; write it as {{ \"en\": ..., \"es\": ... }}");
    }

    public static void DemandFileName(FactFile file, string id) =>
        Demand(Path.GetFileNameWithoutExtension(file.Path) == id, $"the id is {id}; name the file after it");
}
