using System.Text;
using System.Text.RegularExpressions;
using CostFinder.PriceFiles;
using CsCheck;

namespace CostFinder.Tests.PriceFiles;

public sealed class TableReadingTests
{
    private const string Header = "id,name,amount,day,kind\n";

    private static readonly TableTemplate Template = new("t.csv",
    [
        new("id", "Its name.", CellForm.Text, new("^[a-z]+$"), Required: true),
        new("name", "What it is called.", CellForm.Text, new(@"^\S.*\S$", RegexOptions.Singleline), Required: false),
        new("amount", "In dollars.", CellForm.Number, new(@"^[0-9]+(\.[0-9]{2})?$"), Required: true),
        new("day", "Seen on.", CellForm.Date, new(@"^20[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$"), Required: false),
        new("kind", "Which.", CellForm.Choice, new("^(list|package)$"), Required: false),
    ], ["id"]);

    [Fact]
    public void A_good_file_gives_its_rows_in_the_order_of_the_template()
    {
        var (rows, findings) = Read("kind,id,amount,name,day\r\nlist,a,475.00,\"The \"\"Hill\"\", Clinic\",2026-03-09\r\n,b,1,,\r\n");
        Assert.Empty(findings);
        Assert.Equal(["a|The \"Hill\", Clinic|475.00|2026-03-09|list", "b||1||"], rows.Select(row => string.Join('|', row.Cells)));
        Assert.Equal([2L, 3L], rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("", 1, null, "empty-file")]
    [InlineData("id,name,amount,day\na,x y,1,\n", 1, "kind", "missing-column")]
    [InlineData("id,name,amount,day,kind,price\n", 1, "column 6", "unknown-column")]
    [InlineData("id,name,amount,day,kind,id\n", 1, "id", "column-twice")]
    [InlineData(Header + "a,,1,\n", 2, null, "field-count")]
    [InlineData(Header + "a,,1,,\n\n", 3, null, "field-count")]
    [InlineData(Header + "a,,1,,\nb,,,,\n", 3, "amount", "required")]
    [InlineData(Header + "a,,\"1,000\",,\n", 2, "amount", "bad-number")]
    [InlineData(Header + "a,,-5,,\n", 2, "amount", "bad-number")]
    [InlineData(Header + "a,,$5,,\n", 2, "amount", "bad-number")]
    [InlineData(Header + "a,,1,03/09/2026,\n", 2, "day", "bad-date")]
    [InlineData(Header + "a,,1,2026-02-31,\n", 2, "day", "bad-date")]
    [InlineData(Header + "a,,1,,List\n", 2, "kind", "not-a-choice")]
    [InlineData(Header + "A,,1,,\n", 2, "id", "not-in-form")]
    [InlineData(Header + "a,,1,,\na,,2,,\n", 3, "id", "duplicate-key")]
    [InlineData(Header + "a,\"=HYPERLINK(\"\"x\"\")\",1,,\n", 2, "name", "formula")]
    [InlineData(Header + "a,@SUM,1,,\n", 2, "name", "formula")]
    [InlineData(Header + "a,+1 2,1,,\n", 2, "name", "formula")]
    [InlineData(Header + "a,\"two\nlines\",1,,\n", 2, "name", "control-character")]
    [InlineData(Header + "a,x \"y\" z,1,,\n", 2, "name", "bad-quotes")]
    [InlineData(Header + "a,\"x\" y,1,,\n", 2, "name", "bad-quotes")]
    [InlineData(Header + "a,\"x y,1,,\n", 2, "name", "bad-quotes")]
    public void Every_fault_is_a_finding_with_its_line_and_column(string file, int line, string? column, string code)
    {
        var (_, findings) = Read(file);
        Assert.Contains(findings, finding => finding.Line == line && finding.Column == column && finding.Code == code);
        Assert.All(findings, finding => Assert.EndsWith(".", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cell_that_is_too_long_is_a_finding()
    {
        Assert.Equal("too-long", Assert.Single(Read($"{Header}a,{new string('x', TableReading.LongestCell + 1)},1,,\n").Findings).Code);
        Assert.Contains(Read($"{Header}a,\"{new string('x', 100_000)},1,,\n").Findings, finding => finding.Code is "too-long" or "bad-quotes");
    }

    [Theory]
    [InlineData("utf-16", 1)]
    [InlineData("iso-8859-1", 2)]
    public void Another_encoding_is_a_finding(string encoding, int line)
    {
        var findings = new List<Finding>();
        var bytes = (byte[])[.. encoding == "utf-16" ? new byte[] { 0xFF, 0xFE } : [], .. Encoding.GetEncoding(encoding).GetBytes(Header + "a,Médico x,1,,\n")];
        Assert.Empty(new TableReading(Template, findings.Add).Read(new MemoryStream(bytes)));
        Assert.Equal((line, "wrong-encoding"), ((int)findings[0].Line, findings[0].Code));
    }

    [Fact]
    public void A_mark_at_the_beginning_is_no_fault_and_faulty_rows_do_not_hide_the_others()
    {
        var (rows, findings) = Read("\uFEFF" + Header + "a,,1,,\nB,,x,,\n\"c\",\"Clinic, C\",3,,\n");
        Assert.Equal(["a", "c"], rows.Select(row => row.Key));
        Assert.Equal([3L, 3L], findings.Select(finding => finding.Line));
    }

    [Fact]
    public void Whatever_is_written_is_read_back() => Gen.String[Gen.Char["ab,\"\n\r é🙂"], 0, 8].List[1, 5].List[1, 20].Sample(rows =>
    {
        var text = new StringWriter { NewLine = "\n" };
        foreach (var row in rows)
            CsvLine.Write(text, row);
        var records = new CsvRecords(new StringReader(text.ToString()));
        foreach (var row in rows)
        {
            Assert.True(records.Read());
            Assert.Equal(row, records.Cells);
            Assert.Null(records.Flaw);
        }
        Assert.False(records.Read());
    });

    private static (List<TableRow> Rows, List<Finding> Findings) Read(string file)
    {
        var findings = new List<Finding>();
        return ([.. new TableReading(Template, findings.Add).Read(new MemoryStream(Encoding.UTF8.GetBytes(file)))], findings);
    }
}
