using CostFinder.Core.Packing;

namespace CostFinder.Core.Medicare;

/// <summary>The tables of Medicare's schedules as one page.</summary>
internal static class PackedSchedule
{
    public static byte[] Of(MedicareTables tables)
    {
        var page = new PageWriter();
        page.Number(tables.Services.Count);
        foreach (var service in tables.Services)
        {
            page.Text(service.Code);
            page.Text(service.Name);
            page.Text(service.UseInstead);
        }
        page.Number(tables.Localities.Count);
        foreach (var locality in tables.Localities)
        {
            page.Text(locality.Id);
            page.Text(locality.Name);
            page.Text(locality.State);
        }
        page.Number(tables.Factors.Count);
        foreach (var factor in tables.Factors)
        {
            page.Days(factor.Period);
            page.Number((int)factor.Kind);
            page.Exact(factor.Dollars);
        }
        page.Number(tables.Entries.Count);
        foreach (var entry in tables.Entries)
            Write(page, entry);
        page.Number(tables.Geography.Count);
        foreach (var table in tables.Geography)
            Write(page, table);
        page.Number(tables.HospitalOutpatient.Count);
        foreach (var entry in tables.HospitalOutpatient)
        {
            page.Text(entry.Code);
            page.Days(entry.Period);
            page.Number((int)entry.Rule);
            page.Optional(entry.Payment);
            page.Optional(entry.LeastCopay);
            page.Sources(entry.Sources);
        }
        page.Number(tables.Benchmarks.Count);
        foreach (var service in tables.Benchmarks)
        {
            page.Text(service.Treatment);
            page.Number((int)service.Part);
            page.Optional(service.LeastDoseMg);
            page.Optional(service.MostDoseMg);
            page.Text(service.Code);
            page.Flag(service.HoldsDrug);
        }
        page.Number(tables.CommercialMultiples.Count);
        foreach (var multiple in tables.CommercialMultiples)
        {
            page.Number((int)multiple.Setting);
            page.Exact(multiple.Low);
            page.Exact(multiple.Typical);
            page.Exact(multiple.High);
            page.Sources(multiple.Sources);
        }
        return page.Content();
    }

    public static MedicareTables Read(PageReader page)
    {
        var services = new MedicareService[page.Whole()];
        for (var place = 0; place < services.Length; place++)
            services[place] = new(page.Text(), page.Text(), page.OptionalText());
        var localities = new MedicareLocality[page.Whole()];
        for (var place = 0; place < localities.Length; place++)
            localities[place] = new(page.Text(), page.Text(), page.Text());
        var factors = new ConversionFactor[page.Whole()];
        for (var place = 0; place < factors.Length; place++)
            factors[place] = new(page.Days(), (ConversionFactorKind)page.Whole(), page.Exact());
        var entries = new ScheduleEntry[page.Whole()];
        for (var place = 0; place < entries.Length; place++)
        {
            entries[place] = new(page.Text(), page.Days(), (ConversionFactorKind)page.Whole(),
                new(page.Exact(), page.Exact(), page.Exact(), page.Exact()), (ScheduleStatus)page.Whole(), page.Flag(), page.Sources());
        }
        var geography = new GeographicTable[page.Whole()];
        for (var place = 0; place < geography.Length; place++)
            geography[place] = Geography(page);
        var hospital = new HospitalOutpatientEntry[page.Whole()];
        for (var place = 0; place < hospital.Length; place++)
            hospital[place] = new(page.Text(), page.Days(), (HospitalPaymentRule)page.Whole(), page.OptionalAmount(), page.OptionalAmount(), page.Sources());
        var benchmarks = new BenchmarkService[page.Whole()];
        for (var place = 0; place < benchmarks.Length; place++)
            benchmarks[place] = new(page.Text(), (BenchmarkPart)page.Whole(), page.OptionalWhole(), page.OptionalWhole(), page.Text(), page.Flag());
        var multiples = new CommercialMultiple[page.Whole()];
        for (var place = 0; place < multiples.Length; place++)
            multiples[place] = new((MedicareSetting)page.Whole(), page.Exact(), page.Exact(), page.Exact(), page.Sources());
        return new(services, localities, factors, entries, geography, hospital) { Benchmarks = benchmarks, CommercialMultiples = multiples };
    }

    private static void Write(PageWriter page, ScheduleEntry entry)
    {
        page.Text(entry.Code);
        page.Days(entry.Period);
        page.Number((int)entry.Factor);
        page.Exact(entry.Values.Work);
        page.Exact(entry.Values.OfficeExpense);
        page.Exact(entry.Values.FacilityExpense);
        page.Exact(entry.Values.Malpractice);
        page.Number((int)entry.Status);
        page.Flag(entry.IsPaidInFacility);
        page.Sources(entry.Sources);
    }

    private static void Write(PageWriter page, GeographicTable table)
    {
        page.Days(table.Period);
        page.Number(table.Indices.Count);
        foreach (var (locality, indices) in table.Indices)
        {
            page.Text(locality);
            page.Exact(indices.Work);
            page.Exact(indices.PracticeExpense);
            page.Exact(indices.Malpractice);
        }
        page.Sources(table.Sources);
    }

    private static GeographicTable Geography(PageReader page)
    {
        var days = page.Days();
        var indices = new Dictionary<string, GeographicIndices>(StringComparer.Ordinal);
        for (var left = page.Whole(); left > 0; left--)
            indices.Add(page.Text(), new(page.Exact(), page.Exact(), page.Exact()));
        return new(days, indices, page.Sources());
    }
}
