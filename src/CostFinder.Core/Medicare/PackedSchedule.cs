using CostFinder.Core.Packing;

namespace CostFinder.Core.Medicare;

/// <summary>The tables of Medicare's schedules as one page.</summary>
internal static class PackedSchedule
{
    public static byte[] Of(MedicareTables tables)
    {
        var page = new PageWriter();
        page.All(tables.Services, service =>
        {
            page.Text(service.Code);
            page.Text(service.Name);
            page.Text(service.UseInstead);
        });
        page.All(tables.Localities, locality =>
        {
            page.Text(locality.Id);
            page.Text(locality.Name);
            page.Text(locality.State);
        });
        page.All(tables.Factors, factor =>
        {
            page.Days(factor.Period);
            page.Choice(factor.Kind);
            page.Exact(factor.Dollars);
        });
        page.All(tables.Entries, entry => Write(page, entry));
        page.All(tables.Geography, table => Write(page, table));
        page.All(tables.HospitalOutpatient, entry =>
        {
            page.Text(entry.Code);
            page.Days(entry.Period);
            page.Choice(entry.Rule);
            page.Optional(entry.Payment);
            page.Optional(entry.LeastCopay);
            page.Sources(entry.Sources);
        });
        page.All(tables.Benchmarks, service =>
        {
            page.Text(service.Treatment);
            page.Choice(service.Part);
            page.Optional(service.LeastDoseMg);
            page.Optional(service.MostDoseMg);
            page.Text(service.Code);
            page.Flag(service.HoldsDrug);
        });
        page.All(tables.CommercialMultiples, multiple =>
        {
            page.Choice(multiple.Setting);
            page.Exact(multiple.Low);
            page.Exact(multiple.Typical);
            page.Exact(multiple.High);
            page.Sources(multiple.Sources);
        });
        return page.Content();
    }

    public static MedicareTables Read(PageReader page) => new(
        page.All(() => new MedicareService(page.Text(), page.Text(), page.OptionalText())),
        page.All(() => new MedicareLocality(page.Text(), page.Text(), page.Text())),
        page.All(() => new ConversionFactor(page.Days(), page.Choice<ConversionFactorKind>(), page.Exact())),
        page.All(() => new ScheduleEntry(
            page.Text(), page.Days(), page.Choice<ConversionFactorKind>(), new(page.Exact(), page.Exact(), page.Exact(), page.Exact()),
            page.Choice<ScheduleStatus>(), page.Flag(), page.Sources())),
        page.All(() => Geography(page)),
        page.All(() => new HospitalOutpatientEntry(
            page.Text(), page.Days(), page.Choice<HospitalPaymentRule>(), page.OptionalAmount(), page.OptionalAmount(), page.Sources())))
    {
        Benchmarks = page.All(() => new BenchmarkService(
            page.Text(), page.Choice<BenchmarkPart>(), page.OptionalWhole(), page.OptionalWhole(), page.Text(), page.Flag())),
        CommercialMultiples = page.All(() => new CommercialMultiple(
            page.Choice<MedicareSetting>(), page.Exact(), page.Exact(), page.Exact(), page.Sources())),
    };

    private static void Write(PageWriter page, ScheduleEntry entry)
    {
        page.Text(entry.Code);
        page.Days(entry.Period);
        page.Choice(entry.Factor);
        page.Exact(entry.Values.Work);
        page.Exact(entry.Values.OfficeExpense);
        page.Exact(entry.Values.FacilityExpense);
        page.Exact(entry.Values.Malpractice);
        page.Choice(entry.Status);
        page.Flag(entry.IsPaidInFacility);
        page.Sources(entry.Sources);
    }

    private static void Write(PageWriter page, GeographicTable table)
    {
        page.Days(table.Period);
        page.Count(table.Indices.Count);
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
        for (var left = page.Count(); left > 0; left--)
            indices.Add(page.Text(), new(page.Exact(), page.Exact(), page.Exact()));
        return new(days, indices, page.Sources());
    }
}
