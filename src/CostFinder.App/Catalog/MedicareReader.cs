using CostFinder.Core.Amounts;
using CostFinder.Core.Dating;
using CostFinder.Core.Medicare;

namespace CostFinder.App.Catalog;

/// <summary>Reads the tables below <c>medicare/</c>.</summary>
public static class MedicareReader
{
    /// <exception cref="DamagedFactException">A table is missing, damaged, or does not give the national amounts it publishes.</exception>
    public static MedicareFeeSchedule Read(FactFiles files)
    {
        var factors = Rows(files.Get("medicare/conversion-factors.csv"), ["from", "kind"], "until", "dollars")
            .Select(row => new ConversionFactor(PeriodOf(row), row.Choice<ConversionFactorKind>("kind"), row.Number("dollars"))).ToList();
        try
        {
            return new MedicareFeeSchedule(new(
                [.. Rows(files.Get("medicare/services.csv"), ["code"], "name", "use_instead").Select(row => new MedicareService(row.Text("code"), row.Text("name"), row.OptionalText("use_instead")))],
                [.. Rows(files.Get("medicare/localities.csv"), ["id"], "name", "state").Select(row => new MedicareLocality(row.Text("id"), row.Text("name"), row.Text("state")))],
                factors,
                [.. Yearly(files, "relative-values").SelectMany(table => Entries(files, table, factors))],
                [.. Yearly(files, "geographic-indices").Select(table => Geography(files, table))],
                [.. Yearly(files, "hospital-outpatient").SelectMany(table => HospitalOutpatient(files, table))])
            {
                Benchmarks = BenchmarkServices(files),
                CommercialMultiples = Multiples(files),
            });
        }
        catch (ArgumentException exception)
        {
            throw new DamagedFactException("medicare", null, exception.Message);
        }
    }

    private static IEnumerable<FactRow> Rows(FactFile table, string[] key, params string[] columns)
    {
        var seen = new SeenKeys();
        return table.Rows([.. key, .. columns]).Select(row => seen.Once(row, key));
    }

    // One table for each year: medicare/relative-values-2026.csv.
    private static List<FactFile> Yearly(FactFiles files, string name) => files.In("medicare")
        .Where(file => file.Path.StartsWith($"medicare/{name}-", StringComparison.Ordinal) && file.Path.EndsWith(".csv", StringComparison.Ordinal))
        .ToList() is { Count: > 0 } tables
            ? tables
            : throw new DamagedFactException($"medicare/{name}-YYYY.csv", null, "there is no such table for any year; put it back");

    private static IEnumerable<ScheduleEntry> Entries(FactFiles files, FactFile table, List<ConversionFactor> factors)
    {
        var sources = AboutTable.Of(files, table).Sources.Sources();
        foreach (var row in Rows(table, ["code", "from", "factor"], "until", "work", "office_expense", "facility_expense", "malpractice", "status",
            "paid_in_facility", "national_office", "national_facility"))
        {
            var values = new RelativeValues(row.Number("work"), row.Number("office_expense"), row.Number("facility_expense"), row.Number("malpractice"));
            var entry = new ScheduleEntry(row.Text("code"), PeriodOf(row), row.Choice<ConversionFactorKind>("factor"), values, Status(row), IsYes(row, "paid_in_facility"), sources);
            CheckPublished(row, entry, factors);
            yield return entry;
        }
    }

    // What CMS publishes must come out of the figures beside it to the cent: a mistyped figure does not get further than this.
    private static void CheckPublished(FactRow row, ScheduleEntry entry, List<ConversionFactor> factors)
    {
        var factor = factors.Find(factor => factor.Kind == entry.Factor && factor.Period.Covers(entry.Period.From))
            ?? throw row.Damaged("from", "has no conversion factor in medicare/conversion-factors.csv");
        var isPaid = entry.Status == ScheduleStatus.Paid;
        Check("national_office", MedicareSetting.Office, isPaid);
        Check("national_facility", MedicareSetting.Facility, isPaid && entry.IsPaidInFacility);

        void Check(string column, MedicareSetting setting, bool paid)
        {
            Money? computed = paid ? MedicareFeeSchedule.Amount(entry.Values, setting, GeographicIndices.National, factor.Dollars) : null;
            if (row.OptionalMoney(column) != computed)
                throw row.Damaged(column, $"is not {computed?.Dollars.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "blank"}, which the figures beside it give");
        }
    }

    private static GeographicTable Geography(FactFiles files, FactFile table)
    {
        var about = AboutTable.Of(files, table);
        var indices = Rows(table, ["locality"], "work", "practice_expense", "malpractice").ToDictionary(
            row => row.Text("locality"),
            row => new GeographicIndices(row.Number("work"), row.Number("practice_expense"), row.Number("malpractice")));
        return new(about.PeriodOf(table), indices, about.Sources.Sources());
    }

    private static IEnumerable<HospitalOutpatientEntry> HospitalOutpatient(FactFiles files, FactFile table)
    {
        var about = AboutTable.Of(files, table);
        var (period, sources) = (about.PeriodOf(table), about.Sources.Sources());
        foreach (var row in Rows(table, ["code"], "status", "paid", "payment", "least_copay"))
        {
            var rule = row.Choice<HospitalPaymentRule>("paid");
            var (payment, copay) = (row.OptionalMoney("payment"), row.OptionalMoney("least_copay"));
            if (payment is null != (rule == HospitalPaymentRule.Packaged) || copay is null != payment is null)
                throw row.Damaged("payment", "and least_copay are blank together, and only where paid is packaged");
            yield return new(row.Text("code"), period, rule, payment, copay, sources);
        }
    }

    private static IReadOnlyList<BenchmarkService> BenchmarkServices(FactFiles files) =>
    [
        .. files.Get("medicare/benchmark-services.csv").Rows("treatment", "part", "least_dose_mg", "most_dose_mg", "code", "holds_drug").Select(row => new BenchmarkService(
            row.Text("treatment"), row.Choice<BenchmarkPart>("part"), row.OptionalWhole("least_dose_mg"), row.OptionalWhole("most_dose_mg"), row.Text("code"), IsYes(row, "holds_drug"))),
    ];

    private static IReadOnlyList<CommercialMultiple> Multiples(FactFiles files)
    {
        var table = files.Get("medicare/commercial-multiples.csv");
        var sources = AboutTable.Of(files, table).Sources.Sources();
        return [.. Rows(table, ["setting"], "low_times", "typical_times", "high_times").Select(row => new CommercialMultiple(
            row.Text("setting") == "office" ? MedicareSetting.Office : row.Text("setting") == "hospital" ? MedicareSetting.Facility : throw row.Damaged("setting", "is not office or hospital"),
            row.Number("low_times"), row.Number("typical_times"), row.Number("high_times"), sources))];
    }

    private static Period PeriodOf(FactRow row) => row.OptionalDay("until") is not { } until || until > row.Day("from")
        ? new(row.Day("from"), row.OptionalDay("until"))
        : throw row.Damaged("until", "is not after from");

    private static ScheduleStatus Status(FactRow row) => row.Text("status") switch
    {
        "A" => ScheduleStatus.Paid,
        "I" => ScheduleStatus.NotValid,
        "N" => ScheduleStatus.NotCovered,
        "E" => ScheduleStatus.Excluded,
        _ => throw row.Damaged("status", "is not one of A, I, N, E"),
    };

    private static bool IsYes(FactRow row, string column) => row.Text(column) switch
    {
        "yes" => true,
        "no" => false,
        _ => throw row.Damaged(column, "is not yes or no"),
    };
}
