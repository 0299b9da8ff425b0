using CostFinder.Core.Pricing;

namespace CostFinder.Tests.Pricing;

public class PriceBookCostTests
{
    [Fact]
    public void Asking_costs_the_same_however_many_prices_there_are()
    {
        var (few, many) = (Given.Book(Given.Amounts(Prices(300))), Given.Book(Given.Amounts(Prices(5_000))));

        Assert.Equal(Allocated(few, book => book.FindSession()), Allocated(many, book => book.FindSession()), tolerance: 64);
        Assert.Equal(
            Allocated(few, book => book.ProvidersNear(Given.Ladder, "iv-ketamine", 5)),
            Allocated(many, book => book.ProvidersNear(Given.Ladder, "iv-ketamine", 5)), tolerance: 64);
    }

    private static IEnumerable<decimal> Prices(int count) => Enumerable.Range(0, count).Select(number => 300m + number % 700);

    /// <summary>Bytes taken by one call: a count of work that does not depend on how busy the machine is.</summary>
    private static double Allocated(PriceBook book, Func<PriceBook, object> ask)
    {
        ask(book);
        var before = GC.GetAllocatedBytesForCurrentThread();
        ask(book);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
