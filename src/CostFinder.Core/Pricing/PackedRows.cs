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
        page.Number((int)provider.Kind);
        page.Text(provider.City);
        page.Text(provider.State);
        page.Text(provider.Zip);
        page.Number(provider.Regions.Count);
        foreach (var region in provider.Regions)
            PackedPrices.Write(page, region);
    }

    public static Provider Provider(PageReader page)
    {
        var (id, name, kind, city, state, zip) =
            (page.Text(), page.Text(), (ProviderKind)page.Whole(), page.OptionalText(), page.OptionalText(), page.OptionalText());
        var regions = new Region[page.Whole()];
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
        page.Number((int)price.Service);
        page.Optional(price.Sessions);
        page.Amount(price.Low);
        page.Amount(price.High);
        page.Number((int)price.Kind);
        page.Number((int)price.RateFor);
        page.Number((int)price.Setting);
        page.Number((int)price.Condition);
        page.Optional(price.DoseMg);
        page.Text(price.Includes);
        page.Number((int)price.DrugIncluded);
        page.Optional(price.DurationMinutes);
        page.Optional(price.FirstVisit);
        page.Optional(price.LastVisit);
        page.Flag(price.IsCredited);
        page.Text(price.AsOf?.Text);
        page.Optional(price.FullCharge);
        page.Optional((int?)price.Doubt);
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
        Service = (Service)page.Whole(),
        Sessions = page.OptionalWhole(),
        Low = page.Amount(),
        High = page.Amount(),
        Kind = (PriceKind)page.Whole(),
        RateFor = (RateFor)page.Whole(),
        Setting = (Setting)page.Whole(),
        Condition = (Condition)page.Whole(),
        DoseMg = page.OptionalWhole(),
        Includes = page.OptionalText(),
        DrugIncluded = (DrugIncluded)page.Whole(),
        DurationMinutes = page.OptionalWhole(),
        FirstVisit = page.OptionalWhole(),
        LastVisit = page.OptionalWhole(),
        IsCredited = page.Flag(),
        AsOf = PackedPrices.Date(page),
        FullCharge = page.OptionalAmount(),
        Doubt = page.OptionalWhole() is int doubt ? (LeftOutReason)doubt : null,
        Withdrawn = PackedPrices.Date(page),
        Source = PackedPrices.Source(page),
        Disputed = page.OptionalText(),
        Note = page.OptionalText(),
    };
}
