using CostFinder.Core.Amounts;
using CostFinder.Core.Pricing;
using static CostFinder.Core.Consistency.FindingRules;

namespace CostFinder.Core.Consistency;

/// <summary>A price with the place it was read from. <paramref name="Provider"/> is null when it is not known here.</summary>
public sealed record PricedRow(PublishedPrice Price, Provider? Provider, string FileName, long? Row);

/// <summary>
/// Holds published prices against each rule that concerns prices: each by itself, and all of a list, a provider or a state
/// against each other. What is looked at does not have to be published yet: an import is checked in the same way.
/// </summary>
/// <param name="limits">What is plausible.</param>
/// <param name="rules">What the drug alone costs.</param>
/// <param name="today">Nothing can have been read or stated after this day.</param>
public sealed class PriceLint(PriceLimits limits, PricingRules rules, DateOnly today)
{
    /// <summary>Every finding, in the order of the rows.</summary>
    public IReadOnlyList<Finding> Check(IReadOnlyList<PricedRow> rows)
    {
        var places = new Dictionary<PricedRow, int>(ReferenceEqualityComparer.Instance);
        foreach (var row in rows)
            places.TryAdd(row, places.Count);
        return [.. rows.SelectMany(row => OfRow(row).Select(found => (Row: row, Found: found)))
            .Concat(new PriceListLint(limits).Check(rows))
            .OrderBy(pair => places[pair.Row])
            .Select(pair => pair.Found)];
    }

    /// <summary>Providers that none of the prices belongs to.</summary>
    public static IEnumerable<Finding> WithoutPrice(IEnumerable<Provider> providers, IReadOnlyList<PricedRow> rows, string file)
    {
        var priced = rows.Select(row => row.Price.ProviderId).ToHashSet(StringComparer.Ordinal);
        return providers.Where(provider => !priced.Contains(provider.Id))
            .Select(provider => new Finding(ProviderWithoutPrice, new(file, null, provider.Id), $"{provider.Id} has no price"));
    }

    private IEnumerable<Finding> OfRow(PricedRow row) =>
        [.. Amounts(row), .. Visits(row), .. Drug(row), .. Belonging(row), .. Dates(row)];

    private IEnumerable<Finding> Amounts(PricedRow row)
    {
        var price = row.Price;
        if (price.Low > price.High)
            yield return row.Broke(RangeOutOfOrder, "low", $"low {price.Low} is above high {price.High}");
        if (price.Low == Money.Zero)
        {
            yield return row.Broke(ZeroPrice, "low", "the price is zero");
            yield break;
        }
        if (limits.IsPlaceholder(price.Low.Dollars) || limits.IsPlaceholder(price.High.Dollars))
        {
            yield return row.Broke(PlaceholderAmount, "low", $"{price.Low} is no price");
            yield break;
        }
        // A price that is known to be a part of a price only is plausible as that.
        if (price.Doubt is null && limits.Plausible.TryGetValue(price.Service, out var plausible) && (price.PerVisit ?? price.Low) is var amount && !plausible.Holds(amount))
            yield return row.Broke(LooksLikeCents(amount, plausible) ? CentsAsDollars : ImplausibleAmount, "low",
                $"{amount} lies outside {plausible.Least} to {plausible.Most}");
    }

    private static bool LooksLikeCents(Money amount, PlausiblePrice plausible) =>
        amount.Dollars == decimal.Truncate(amount.Dollars) && amount > plausible.Most && plausible.Holds(Money.Rounded(amount.Dollars / 100));

    private static IEnumerable<Finding> Visits(PricedRow row)
    {
        var price = row.Price;
        var isVisit = price.Service is Service.Session or Service.MaintenanceSession or Service.ExtendedSession;
        if (isVisit && price.Sessions != 1)
            yield return row.Broke(VisitsMissing, "sessions", "one visit pays for one visit");
        if (price.Service == Service.Series && (price.Sessions == 1 || (price.Sessions is null && price.Kind != PriceKind.Report)))
            yield return row.Broke(VisitsMissing, "sessions", "a package pays for two visits or more");
        if (!isVisit && price.Service != Service.Series && price.Sessions is not null)
            yield return row.Broke(VisitsWhereNone, "sessions", $"{price.Sessions} visits are stated for what is not a visit");
        if (price.Kind == PriceKind.Package != (price.Service == Service.Series) && price.Kind != PriceKind.Report)
            yield return row.Broke(PackageOrNot, "kind", $"{price.Kind} does not fit {price.Service}");
    }

    private IEnumerable<Finding> Drug(PricedRow row)
    {
        var price = row.Price;
        var isHospitalVisit = price is { Kind: PriceKind.HospitalCash, Service: Service.Session };
        if (isHospitalVisit && price.DrugIncluded == DrugIncluded.Yes && rules.FloorFor(price.Treatment, price.DoseMg) is { } floor && price.Low < floor)
            yield return row.Broke(DrugNotInQuestion, "drug_included", $"{price.Low} is less than the {floor} that the drug costs");
        if (price.DoseMg is not null && price.Service is not (Service.Session or Service.DrugKit))
            yield return row.Broke(DoseDoesNotFitCode, "dose_mg", $"a dose is stated for {price.Service}");
        if (isHospitalVisit && CodeIn(price.Note) is { } code && price.DoseMg != DoseOf(code))
            yield return row.Broke(DoseDoesNotFitCode, "dose_mg", $"{price.DoseMg} mg does not fit {code}");
    }

    /// <summary>The code in a note that begins with it: <c>Code G2082.</c></summary>
    private static string? CodeIn(string? note) => note?.Split(' ', 3) is ["Code", var code, ..] ? code.TrimEnd('.') : null;

    private static int? DoseOf(string code) => code switch
    {
        "G2082" => 56,
        "G2083" => 84,
        _ => null,
    };

    private static IEnumerable<Finding> Belonging(PricedRow row)
    {
        var price = row.Price;
        if (price.Kind == PriceKind.HospitalCash && (price.Setting != Setting.Hospital || row.Provider is { Kind: not ProviderKind.Hospital }))
            yield return row.Broke(NotAHospital, "kind", "a hospital's cash price belongs to a hospital");
        if (!price.Id.StartsWith(price.ProviderId + ".", StringComparison.Ordinal))
            yield return row.Broke(IdNotItsProviders, "id", $"{price.Id} does not begin with {price.ProviderId}");
    }

    private IEnumerable<Finding> Dates(PricedRow row)
    {
        var price = row.Price;
        if (price.AsOf?.First > today)
            yield return row.Broke(DateInFuture, "as_of", $"{price.AsOf} has not come yet");
        if (price.Withdrawn?.First > today)
            yield return row.Broke(DateInFuture, "withdrawn", $"{price.Withdrawn} has not come yet");
        if (new StatedDate(price.Source.RetrievedOn) is var read && read.First > today)
            yield return row.Broke(DateInFuture, "retrieved_on", $"{read} has not come yet");
    }
}

internal static class PricedRows
{
    public static Finding Broke(this PricedRow row, FindingRule rule, string column, string what) =>
        new(rule, new(row.FileName, row.Row, column), what);
}
