using CostFinder.Core.Packing;

namespace CostFinder.Core.Regions;

/// <summary>The tables of places as one page.</summary>
internal static class PackedPlaces
{
    public static byte[] Of(PlaceTables tables)
    {
        var page = new PageWriter();
        tables.Zips.Write(page);
        page.Number(tables.States.Count);
        foreach (var state in tables.States)
        {
            page.Text(state.Code);
            page.Words(state.Name);
            page.Text(state.Division);
        }
        page.Number(tables.Divisions.Count);
        foreach (var division in tables.Divisions)
        {
            page.Text(division.Id);
            page.Words(division.Name);
        }
        page.Number(tables.Metros.Count);
        foreach (var metro in tables.Metros)
        {
            page.Text(metro.Code);
            page.Text(metro.Name);
            page.Text(metro.PrincipalState);
        }
        page.Number(tables.Cities.Count);
        foreach (var city in tables.Cities)
        {
            page.Text(city.City);
            page.Text(city.State);
            page.Text(city.Metro);
        }
        page.Number(tables.Shares.Count);
        foreach (var share in tables.Shares)
        {
            page.Number(share.Prefix);
            page.Text(share.Metro);
            page.Exact(share.Share);
        }
        return page.Content();
    }

    public static PlaceTables Read(PageReader page)
    {
        var zips = ZipTable.Read(page);
        var states = new State[page.Whole()];
        for (var place = 0; place < states.Length; place++)
            states[place] = new(page.Text(), page.Words(), page.OptionalText());
        var divisions = new Division[page.Whole()];
        for (var place = 0; place < divisions.Length; place++)
            divisions[place] = new(page.Text(), page.Words());
        var metros = new Metro[page.Whole()];
        for (var place = 0; place < metros.Length; place++)
            metros[place] = new(page.Text(), page.Text(), page.Text());
        var cities = new MetroCity[page.Whole()];
        for (var place = 0; place < cities.Length; place++)
            cities[place] = new(page.Text(), page.Text(), page.Text());
        var shares = new MetroShare[page.Whole()];
        for (var place = 0; place < shares.Length; place++)
            shares[place] = new(page.Whole(), page.Text(), page.Exact());
        return new(zips, states, divisions, metros, cities, shares);
    }
}
