namespace CostFinder.Core.Pricing;

/// <summary>
/// What price lists say together, as weighted sums over them: of 1, of the logarithm of cost, of the logarithm of price, and of their
/// products. Everything the model needs of any number of lists.
/// </summary>
internal struct EvidenceSums
{
    public double One, Cost, Price, CostCost, CostPrice, PricePrice;

    public void Add(in PriceEvidence evidence, double price, double precision)
    {
        One += precision;
        Cost += precision * evidence.LogCost;
        Price += precision * price;
        CostCost += precision * evidence.LogCost * evidence.LogCost;
        CostPrice += precision * evidence.LogCost * price;
        PricePrice += precision * price * price;
    }

    public void Add(in EvidenceSums other)
    {
        One += other.One;
        Cost += other.Cost;
        Price += other.Price;
        CostCost += other.CostCost;
        CostPrice += other.CostPrice;
        PricePrice += other.PricePrice;
    }

    public void Subtract(in EvidenceSums other)
    {
        One -= other.One;
        Cost -= other.Cost;
        Price -= other.Price;
        CostCost -= other.CostCost;
        CostPrice -= other.CostPrice;
        PricePrice -= other.PricePrice;
    }

    /// <summary>
    /// The same sums when the area that the lists share may lie off the wider one by an unknown amount with that variance: the
    /// Sherman-Morrison formula for a covariance with one block of equal entries added.
    /// </summary>
    public readonly EvidenceSums WithSharedOffset(double variance)
    {
        var taken = Gain(variance);
        return new()
        {
            One = One - taken * One * One,
            Cost = Cost - taken * One * Cost,
            Price = Price - taken * One * Price,
            CostCost = CostCost - taken * Cost * Cost,
            CostPrice = CostPrice - taken * Cost * Price,
            PricePrice = PricePrice - taken * Price * Price,
        };
    }

    /// <summary>The variance of the area's offset that is left after these lists were seen.</summary>
    public readonly double Gain(double variance) => variance / (1 + variance * One);

    public readonly double LogDeterminant(double variance) => Math.Log(1 + variance * One);
}
