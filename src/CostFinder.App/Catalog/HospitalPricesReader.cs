using System.Text.Json.Serialization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Consistency;
using CostFinder.Core.Pricing;

namespace CostFinder.App.Catalog;

/// <summary>What Medicare approves for the clinician alone, where the hospital is paid for itself, at most in that state on that day.</summary>
public delegate Money? FindClinicianPart(string code, string state, DateOnly day);

/// <summary>
/// Adds the prices of visits in the tables of hospitals' price files to those of <c>prices.csv</c>. A hospital that is already
/// there keeps its row and does not count again; what its file says beside the price is held against it like any other.
/// </summary>
internal sealed class HospitalPricesReader(FactFiles files, FindRegions regionsOf, FindClinicianPart clinicianPart, PricingRules rules)
{
    private const string Esketamine = "esketamine";
    private const string Visits = "prices/hospital-visits.csv";
    private static readonly Dictionary<string, int> DoseOf = new(StringComparer.Ordinal) { ["G2082"] = 56, ["G2083"] = 84 };

    private readonly HospitalRules _rules = ReadRules(files.Get("prices/hospital-rules.json"));

    /// <summary>Providers and price rows, with those of the hospitals added.</summary>
    /// <exception cref="DamagedFactException">A table is missing, a line cannot be read, or it names what is not there.</exception>
    public void AddTo(Dictionary<string, Provider> providers, List<PricedRow> prices)
    {
        var hospitals = ReadHospitals(providers);
        var visits = ReadVisits(hospitals);
        Judge(prices, visits);

        var about = AboutTable.Of(files, files.Get(Visits));
        foreach (var hospital in visits.Where(visit => visit.Cash is not null).GroupBy(visit => visit.Hospital))
        {
            if (hospital.Key.ProviderId is null)
                AddNew(hospital.Key, [.. hospital], about, providers, prices);
        }
    }

    private Dictionary<string, Hospital> ReadHospitals(Dictionary<string, Provider> providers)
    {
        var hospitals = new Dictionary<string, Hospital>(StringComparer.Ordinal);
        foreach (var row in files.Get("prices/hospitals.csv").Rows("id", "state", "ccn", "name", "city", "zip", "provider", "usual_cash_percent"))
        {
            var hospital = new Hospital(row.Text("id"), row.Text("state"), row.Text("ccn"), row.Text("name"), row.OptionalText("city"), row.OptionalText("zip"),
                row.OptionalText("provider"), row.OptionalNumber("usual_cash_percent") is { } usual ? Percentage.Of(usual) : null);
            if (!hospitals.TryAdd(hospital.Key, hospital))
                throw row.Damaged("id", $"{hospital.Key} stands twice");
            if (hospital.ProviderId is { } provider && !providers.ContainsKey(provider))
                throw row.Damaged("provider", $"{provider} is not in prices/providers.csv");
        }
        return hospitals;
    }

    private List<Visit> ReadVisits(Dictionary<string, Hospital> hospitals)
    {
        var seen = new SeenKeys();
        var visits = new List<Visit>();
        foreach (var row in files.Get(Visits).Rows("id", "hospital", "code", "cash", "gross").Select(row => seen.Once(row, "id")))
        {
            if (!hospitals.TryGetValue(row.Text("hospital"), out var hospital))
                throw row.Damaged("hospital", $"{row.Text("hospital")} is not in prices/hospitals.csv");
            if (!DoseOf.ContainsKey(row.Text("code")))
                throw row.Damaged("code", $"is not one of {string.Join(", ", DoseOf.Keys)}");
            visits.Add(new(hospital, row.Text("code"), row.OptionalMoney("cash"), row.OptionalMoney("gross"), row.Line));
        }
        return visits;
    }

    /// <summary>Holds what prices.csv has of these hospitals against what their files say beside it, where both are the same edition.</summary>
    private void Judge(List<PricedRow> prices, List<Visit> visits)
    {
        var known = visits.Where(visit => visit.Hospital.ProviderId is not null)
            .ToDictionary(visit => (visit.Hospital.ProviderId!, DoseOf[visit.Code]), visit => visit);
        for (var number = 0; number < prices.Count; number++)
        {
            var price = prices[number].Price;
            if (price is { Kind: PriceKind.HospitalCash, Service: Service.Session, DoseMg: { } dose }
                && known.TryGetValue((price.ProviderId, dose), out var visit) && visit.Cash == price.Low)
                prices[number] = prices[number] with { Price = price with { FullCharge = visit.FullCharge, Doubt = Against(visit) } };
        }
    }

    private LeftOutReason? Against(Visit visit) => HospitalPriceRule.Against(
        visit.Cash!.Value,
        new(visit.FullCharge, visit.Hospital.UsualCash, clinicianPart(visit.Code, visit.Hospital.State, rules.GatheredUntil)),
        _rules);

    private void AddNew(Hospital hospital, List<Visit> visits, AboutTable about, Dictionary<string, Provider> providers, List<PricedRow> prices)
    {
        var id = hospital.Id;
        providers.Add(id, new(id, hospital.Name, ProviderKind.Hospital, hospital.City, hospital.State, hospital.Zip,
            regionsOf(hospital.Zip, hospital.City, hospital.State)));
        var list = ListOf(hospital.State, visits, providers, prices) ?? id;
        prices.AddRange(visits.Select(visit => new PricedRow(PriceOf(visit, list, visits, about), providers[id], Visits, visit.Line)));
    }

    // Hospitals of one state that ask the same to the cent publish one list.
    private readonly Dictionary<(string State, string Prices), string> _lists = [];

    private string? ListOf(string state, List<Visit> visits, Dictionary<string, Provider> providers, List<PricedRow> prices)
    {
        if (_lists.Count == 0)
        {
            foreach (var provider in prices.Where(row => row.Price is { Kind: PriceKind.HospitalCash, Service: Service.Session }).GroupBy(row => row.Price.ProviderId))
                _lists.TryAdd((providers[provider.Key].State ?? "", Written(provider.Select(row => (row.Price.DoseMg ?? 0, row.Price.Low)))), provider.First().Price.PriceList);
        }
        var key = (state, Written(visits.Select(visit => (DoseOf[visit.Code], visit.Cash!.Value))));
        if (_lists.TryGetValue(key, out var list))
            return list;
        _lists.Add(key, visits[0].Hospital.Id);
        return null;
    }

    private static string Written(IEnumerable<(int DoseMg, Money Cash)> prices) =>
        string.Join(' ', prices.OrderBy(price => price.DoseMg).Select(price => $"{price.DoseMg}:{price.Cash}"));

    private PublishedPrice PriceOf(Visit visit, string list, List<Visit> visits, AboutTable about)
    {
        var (hospital, cash, dose) = (visit.Hospital, visit.Cash!.Value, DoseOf[visit.Code]);
        var against = Against(visit);
        var source = about.Sources[0];
        return new()
        {
            Id = $"{hospital.Id}.session-{dose}",
            ProviderId = hospital.Id,
            PriceList = list,
            Treatment = Esketamine,
            Service = Service.Session,
            Sessions = 1,
            Low = cash,
            High = cash,
            FullCharge = visit.FullCharge,
            Kind = PriceKind.HospitalCash,
            Setting = Setting.Hospital,
            DoseMg = dose,
            Includes = against is null ? $"esketamine {(dose == 56 ? "up to" : "above")} 56 mg, visit, 2 hours of observation" : null,
            DrugIncluded = against == LeftOutReason.ClinicianPartOnly ? DrugIncluded.No
                : against is null && cash >= rules.FloorFor(Esketamine, dose) ? DrugIncluded.Yes
                : DrugIncluded.Unknown,
            DurationMinutes = 120,
            AsOf = about.AsOf is { } asOf ? new(asOf) : null,
            Source = new($"{hospital.Name}, hospital price file (archived copy)", $"{source.Link}/{hospital.State}/{hospital.Ccn}.jsonl", source.RetrievedOn),
            Disputed = HospitalPriceRule.Contradiction(
                cash, visit.FullCharge, visits.Find(other => other.Code != visit.Code)?.Cash, isHigherDose: dose == DoseOf.Values.Max()),
            Note = $"Code {visit.Code}.",
            Doubt = against,
        };
    }

    private static HospitalRules ReadRules(FactFile file)
    {
        var facts = file.Json(HospitalRulesJson.Default.HospitalRulesFacts);
        return file.Build(() => new HospitalRules
        {
            ClinicianPartTimes = facts.ClinicianPartTimes.Value,
            LeastOfUsualCash = Percentage.Of(facts.LeastOfUsualCash.Value),
        });
    }

    private sealed record Hospital(string Key, string State, string Ccn, string Name, string? City, string? Zip, string? ProviderId, Percentage? UsualCash)
    {
        public string Id { get; } = $"ccn-{Key}";
    }

    private sealed record Visit(Hospital Hospital, string Code, Money? Cash, Money? FullCharge, long Line);
}

internal sealed record HospitalRulesFacts : FactDocument
{
    public required string Says { get; init; }

    public required WholeRuleFact ClinicianPartTimes { get; init; }

    public required WholeRuleFact LeastOfUsualCash { get; init; }

    public required IReadOnlyList<CitedSource> Sources { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(HospitalRulesFacts))]
internal sealed partial class HospitalRulesJson : JsonSerializerContext;
