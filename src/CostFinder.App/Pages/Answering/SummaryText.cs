using CostFinder.App.Contracts;
using CostFinder.Core.Wording;

namespace CostFinder.App.Pages.Answering;

/// <summary>An estimate in a few lines of plain text, to paste into a message or to read out on the phone.</summary>
public static class SummaryText
{
    private const int MostPrograms = 5;

    public static string Of(EstimateResponse estimate, Language language) => string.Join('\n', Lines(estimate).Select(line => line.In(language)));

    private static IEnumerable<Text> Lines(EstimateResponse estimate)
    {
        yield return Text.Of($"Cost estimate: {estimate.Treatment.Name}", $"Estimación de costo: {estimate.Treatment.Name}");
        if (estimate.Course.Sessions is [var first, .., var last])
            yield return Text.Of($"{estimate.Course.Sessions.Count(visit => visit.Number > 0)} visits, {first.Date} to {last.Date}", $"{estimate.Course.Sessions.Count(visit => visit.Number > 0)} visitas, del {first.Date} al {last.Date}");
        if (estimate.PatientPays is { } pays)
        {
            yield return Text.Of($"You would pay about {Say.About(pays.Total.Typical)} ({Say.About(pays.Total.Low)} to {Say.About(pays.Total.High)}), before help",
                $"Usted pagaría unos {Say.About(pays.Total.Typical)} ({Say.About(pays.Total.Low)} a {Say.About(pays.Total.High)}), antes de las ayudas");
            if (pays.AfterAssistance is { } after)
                yield return Text.Of($"After likely help: about {Say.About(after.Typical)}", $"Con las ayudas probables: unos {Say.About(after.Typical)}");
        }
        yield return estimate.Price.PerSession is { } price
            ? Text.Of($"One visit: about {Say.Whole(price.Typical)} ({Say.Whole(price.Low)} to {Say.Whole(price.High)})", $"Una visita: unos {Say.Whole(price.Typical)} ({Say.Whole(price.Low)} a {Say.Whole(price.High)})")
            : Text.Of("One visit: no published price", "Una visita: sin precio publicado");
        foreach (var program in estimate.Assistance.Where(program => program is { IsInformation: false, Verdict: "likely" or "possible" }).Take(MostPrograms))
        {
            var reach = Text.Same(string.Join(", ", new[] { program.Phone, program.Link }.OfType<string>()));
            yield return program.Verdict == "likely"
                ? Text.Of($"Likely to help: {program.Name} {reach}", $"Es probable que ayude: {program.Name} {reach}")
                : Text.Of($"May help: {program.Name} {reach}", $"Puede que ayude: {program.Name} {reach}");
        }
        yield return Text.Of($"Figures of {estimate.AsOf}. Not a good faith estimate: ask the clinic for one.", $"Cifras del {estimate.AsOf}. No es un presupuesto de buena fe: pídalo a la clínica.");
    }
}
