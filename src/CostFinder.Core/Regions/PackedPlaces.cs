using CostFinder.Core.Packing;

namespace CostFinder.Core.Regions;

/// <summary>The tables of places as one page.</summary>
internal static class PackedPlaces
{
    public static byte[] Of(PlaceTables tables)
    {
        var page = new PageWriter();
        tables.Zips.Write(page);
        page.All(tables.States, state =>
        {
            page.Text(state.Code);
            page.Words(state.Name);
            page.Text(state.Division);
        });
        page.All(tables.Divisions, division =>
        {
            page.Text(division.Id);
            page.Words(division.Name);
        });
        page.All(tables.Metros, metro =>
        {
            page.Text(metro.Code);
            page.Text(metro.Name);
            page.Text(metro.PrincipalState);
        });
        page.All(tables.Cities, city =>
        {
            page.Text(city.City);
            page.Text(city.State);
            page.Text(city.Metro);
        });
        page.All(tables.Shares, share =>
        {
            page.Number(share.Prefix);
            page.Text(share.Metro);
            page.Exact(share.Share);
        });
        return page.Content();
    }

    public static PlaceTables Read(PageReader page) => new(
        ZipTable.Read(page),
        page.All(() => new State(page.Text(), page.Words(), page.OptionalText())),
        page.All(() => new Division(page.Text(), page.Words())),
        page.All(() => new Metro(page.Text(), page.Text(), page.Text())),
        page.All(() => new MetroCity(page.Text(), page.Text(), page.Text())),
        page.All(() => new MetroShare(page.Whole(), page.Text(), page.Exact())));
}
