using CostFinder.Core.Packing;
using CostFinder.Core.Regions;

namespace CostFinder.Core.Pricing;

/// <summary>A provider and its published prices, as they stand in a page.</summary>
internal static class PackedRows
{
    public static void Write(PageWriter page, Provider provider)
    {
        page.Text(provider.Id);
        page.Text(provider.Name);
        page.Choice(provider.Kind);
        page.Text(provider.City);
        page.Text(provider.State);
        page.Text(provider.Zip);
        page.Count(provider.Regions.Count);
        foreach (var region in provider.Regions)
            PackedPrices.Write(page, region);
    }

    public static Provider Provider(PageReader page)
    {
        var (id, name, kind, city, state, zip) =
            (page.Text(), page.Text(), page.Choice<ProviderKind>(), page.OptionalText(), page.OptionalText(), page.OptionalText());
        var regions = new Region[page.Count()];
        for (var place = 0; place < regions.Length; place++)
            regions[place] = PackedPrices.Region(page);
        return new(id, name, kind, city, state, zip, regions);
    }

    public static void Write(PageWriter page, PublishedPrice price)
    {
        page.Text(price.Id);
        page.Text(price.ProviderId);
        page.Text(price.PriceList);
        page.Text(price.Treatment);
        page.Choice(price.Service);
        page.Optional(price.Sessions);
        page.Amount(price.Low);
        page.Amount(price.High);
        page.Choice(price.Kind);
        page.Choice(price.RateFor);
        page.Choice(price.Setting);
        page.Choice(price.Condition);
        page.Optional(price.DoseMg);
        page.Text(price.Includes);
        page.Choice(price.DrugIncluded);
        page.Optional(price.DurationMinutes);
        page.Optional(price.FirstVisit);
        page.Optional(price.LastVisit);
        page.Flag(price.IsCredited);
        page.Text(price.AsOf?.Text);
        page.Optional(price.FullCharge);
        page.OptionalChoice(price.Doubt);
        page.Text(price.Withdrawn?.Text);
        PackedPrices.Write(page, price.Source);
        page.Text(price.Disputed);
        page.Text(price.Note);
    }

    public static PublishedPrice Price(PageReader page) => new()
    {
        Id = page.Text(),
        ProviderId = page.Text(),
        PriceList = page.Text(),
        Treatment = page.Text(),
        Service = page.Choice<Service>(),
        Sessions = page.OptionalWhole(),
        Low = page.Amount(),
        High = page.Amount(),
        Kind = page.Choice<PriceKind>(),
        RateFor = page.Choice<RateFor>(),
        Setting = page.Choice<Setting>(),
        Condition = page.Choice<Condition>(),
        DoseMg = page.OptionalWhole(),
        Includes = page.OptionalText(),
        DrugIncluded = page.Choice<DrugIncluded>(),
        DurationMinutes = page.OptionalWhole(),
        FirstVisit = page.OptionalWhole(),
        LastVisit = page.OptionalWhole(),
        IsCredited = page.Flag(),
        AsOf = PackedPrices.Date(page),
        FullCharge = page.OptionalAmount(),
        Doubt = page.OptionalChoice<LeftOutReason>(),
        Withdrawn = PackedPrices.Date(page),
        Source = PackedPrices.Source(page),
        Disputed = page.OptionalText(),
        Note = page.OptionalText(),
    };
}
