using Azure.Data.Tables;
using CostFinder.App.Storage;

namespace CostFinder.Tests.Storage;

/// <summary>The emulator lets these through; the service does not.</summary>
public sealed class TableLimitsTests
{
    [Fact]
    public void A_row_at_every_bound_fits()
    {
        TableLimits.Check(new TableEntity(new string('p', 512), new string('r', 512)));
        TableLimits.Check(WithColumns(252));
        TableLimits.Check(new TableEntity("p", "r") { ["Text"] = new string('t', 32_768), ["Packed"] = new byte[65_536] });
        TableLimits.Check(Filled(EntityFill));
    }

    [Theory]
    [InlineData("partition", "a key is longer than 512 letters")]
    [InlineData("row", "a key is longer than 512 letters")]
    [InlineData("columns", "it has 253 columns, and 252 is the most")]
    [InlineData("text", "Text has 65538 bytes, and 65536 is the most")]
    [InlineData("bytes", "Packed has 65537 bytes, and 65536 is the most")]
    [InlineData("whole", "it has 1048577 bytes, and 1048576 is the most")]
    [InlineData("type", "Money is of the type Decimal, which we do not store")]
    public void A_row_beyond_a_bound_is_refused_with_the_bound(string fault, string says)
    {
        var row = fault switch
        {
            "partition" => new TableEntity(new string('p', 513), "r"),
            "row" => new TableEntity("p", new string('r', 513)),
            "columns" => WithColumns(253),
            "text" => new TableEntity("p", "r") { ["Text"] = new string('t', 32_769) },
            "bytes" => new TableEntity("p", "r") { ["Packed"] = new byte[65_537] },
            "whole" => Filled(EntityFill + 1),
            "type" => new TableEntity("p", "r") { ["Money"] = 1.50m },
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => TableLimits.Check(row)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TableLimits.Batches([row]).ToList());
    }

    [Fact]
    public void A_batch_has_one_partition_and_at_most_a_hundred_rows_in_the_order_they_came()
    {
        var rows = Enumerable.Range(0, 250).Select(number => new TableEntity(number < 130 ? "NV" : "TX", $"{number:d3}")).ToList();
        var batches = TableLimits.Batches(rows).ToList();
        Assert.Equal([100, 30, 100, 20], batches.Select(batch => batch.Count));
        Assert.All(batches, batch => Assert.Single(batch.Select(row => row.PartitionKey).Distinct()));
        Assert.Equal(rows, batches.SelectMany(batch => batch));
    }

    [Fact]
    public void A_batch_stays_below_four_mebibytes_even_if_every_letter_is_sent_as_six_bytes()
    {
        var rows = Enumerable.Range(0, 100).Select(number => new TableEntity("TX", $"{number:d3}") { ["Text"] = new string('é', 30_000) });
        Assert.Equal([23, 23, 23, 23, 8], TableLimits.Batches(rows).Select(batch => batch.Count)); // 4 MiB / (30,000 x 6) = 23.3
    }

    [Fact]
    public void A_large_snapshot_is_a_few_rows_each_below_a_mebibyte_as_sent()
    {
        var edition = new NewEdition(EditionSubject.Prices, "e1", new byte[3 * 1024 * 1024]);
        var rows = TableRows.Of(edition).ToList();
        Assert.Equal(5, rows.Count); // 3 MiB / (11 x 64 KiB) = 4.4
        Assert.All(rows, TableLimits.Check);
        Assert.All(rows, row => Assert.InRange(TableRows.PackedPieces(row).Sum(piece => piece.Length) * 4 / 3, 1, 1024 * 1024));
    }

    [Fact]
    public void No_rows_are_no_batches() => Assert.Empty(TableLimits.Batches([]));

    // 4 for the row, 2 x 2 for its keys, and for each of sixteen columns 8 + 2 x 3 for its name, 4 for its length.
    private const int EntityFill = 1_048_576 - 4 - 4 - 16 * (8 + 6 + 4);

    private static TableEntity Filled(int bytes)
    {
        var row = new TableEntity("p", "r");
        for (var column = 0; column < 16; column++)
            row[$"P{column:d2}"] = new byte[Math.Min(65_536, bytes - column * 65_536)];
        return row;
    }

    private static TableEntity WithColumns(int columns)
    {
        var row = new TableEntity("p", "r");
        for (var column = 0; column < columns; column++)
            row[$"Column{column}"] = column;
        return row;
    }
}
