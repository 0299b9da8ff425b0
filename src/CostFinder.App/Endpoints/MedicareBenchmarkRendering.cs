using System.Globalization;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Medicare;
using CostFinder.Core.Regions;

namespace CostFinder.App.Endpoints;

/// <summary>Sets Medicare's approved amount beside a price that is not Medicare's.</summary>
public static class MedicareBenchmarkRendering
{
    /// <summary>Nothing where the price is Medicare's own or made from it, or no amount stands for the visit.</summary>
    public static MedicareBenchmarkResponse? Render(ServicePrice price, PaymentLocality? locality)
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
            Text = Text(benchmark, range.Typical, locality),
            Sources = [.. SourcesOf(benchmark).Select(EstimateRendering.Render)],
        };
    }

    public static IEnumerable<Core.Provenance.Source> SourcesOf(MedicareBenchmark benchmark) => benchmark.Rests.SelectMany(answer => answer switch
    {
        MedicareApproved approved => approved.Sources,
        MedicareHospitalPayment hospital => hospital.Sources,
        _ => [],
    }).Distinct();

    private static string Text(MedicareBenchmark benchmark, Money typical, PaymentLocality? locality)
    {
        var times = benchmark.Times(typical).ToString(CultureInfo.InvariantCulture);
        var place = benchmark.Locality is { } known ? $"in {known.Name}" : "as a national figure";
        var codes = string.Join(" and ", benchmark.Services.Select(service => service.Service.Code));
        var words = $"The typical price is {times} times the {benchmark.Office} that Medicare approves {place} for this in an office (code {codes}, {benchmark.Services.First().Factor.Period.From.Year}). "
            + (benchmark.HoldsDrug ? "That amount holds the visit, the drug and two hours of watching over you. " : "That amount does not hold the drug. ");
        if (benchmark.Hospital is { } hospital)
            words += $"In a hospital it approves {hospital}, before the hospital's local wages are counted. ";
        if (benchmark.Locality is not null && locality?.IsAssumed == true)
            words += "Your area has more than one Medicare payment area; we took the one with most of its ZIP codes. ";
        return words + "It is a yardstick, not a price that clinics ask.";
    }
}
