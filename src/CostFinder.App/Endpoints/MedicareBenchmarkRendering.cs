using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Medicare;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Sets Medicare's approved amount beside a price that is not Medicare's.</summary>
public static class MedicareBenchmarkRendering
{
    /// <summary>Nothing where the price is Medicare's own or made from it, or no amount stands for the visit.</summary>
    public static MedicareBenchmarkResponse? Render(ServicePrice price, PaymentLocality? locality, Language language)
    {
        if (price is not { Benchmark: { } benchmark, Range: { } range, Guide: null })
            return null;
        var factor = benchmark.Services.First().Factor;
        return new()
        {
            Office = benchmark.Office.Dollars,
            Hospital = benchmark.Hospital?.Dollars,
            Times = benchmark.Times(range.Typical),
            Codes = [.. benchmark.Services.Select(service => service.Service.Code)],
            HoldsDrug = benchmark.HoldsDrug,
            Locality = benchmark.Locality?.Name,
            LocalityIsAssumed = benchmark.Locality is not null && locality?.IsAssumed == true,
            From = factor.Period.From,
            To = factor.Period.Until?.AddDays(-1),
            Text = Says(benchmark, range.Typical, locality).In(language),
            Sources = [.. SourcesOf(benchmark).Select(EstimateRendering.Render)],
        };
    }

    public static IEnumerable<Core.Provenance.Source> SourcesOf(MedicareBenchmark benchmark) => benchmark.Rests.SelectMany(answer => answer switch
    {
        MedicareApproved approved => approved.Sources,
        MedicareHospitalPayment hospital => hospital.Sources,
        _ => [],
    }).Distinct();

    private static Text Says(MedicareBenchmark benchmark, Money typical, PaymentLocality? locality)
    {
        var times = benchmark.Times(typical);
        var place = benchmark.Locality is { } known ? Text.Of($"in {known.Name}", $"en {known.Name}") : Text.Of("as a national figure", "como cifra nacional");
        var codes = Text.All(benchmark.Services.Select(service => Text.Same(service.Service.Code)));
        var year = benchmark.Services.First().Factor.Period.From.Year;
        var words = new List<Text>
        {
            Text.Of(
                $"The typical price is {times} times the {benchmark.Office} that Medicare approves {place} for this in an office (code {codes}, {year}).",
                $"El precio típico es {times} veces los {benchmark.Office} que Medicare aprueba {place} por esto en un consultorio (código {codes}, {year})."),
            benchmark.HoldsDrug
                ? Text.Of(
                    "That amount holds the visit, the drug and two hours of watching over you.",
                    "Esa cantidad incluye la visita, el medicamento y dos horas de observación.")
                : Text.Of("That amount does not hold the drug.", "Esa cantidad no incluye el medicamento."),
        };
        if (benchmark.Hospital is { } hospital)
        {
            words.Add(Text.Of(
                $"In a hospital it approves {hospital}. Local wages are not counted in yet.",
                $"En un hospital aprueba {hospital}. Aún no cuenta los sueldos del lugar."));
        }
        if (benchmark.Locality is not null && locality?.IsAssumed == true)
        {
            words.Add(Text.Of(
                "Your area has more than one Medicare payment area; we took the one with most of its ZIP codes.",
                "Su zona tiene más de una zona de pago de Medicare; usamos la que tiene la mayor parte de sus códigos ZIP."));
        }
        words.Add(Text.Of("It is a yardstick, not a price that clinics ask.", "Es una medida para comparar, no un precio que cobren las clínicas."));
        return Text.Join(" ", words);
    }
}
