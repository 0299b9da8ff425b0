using System.Globalization;
using System.Text;
using CostFinder.App.Storage;
using CsCheck;

namespace CostFinder.Tests.Storage;

public sealed class TableKeyTests
{
    [Theory]
    [InlineData("austin-clinic-tx", "austin-clinic-tx")]
    [InlineData("a/b\\c#d?e%f", "a!002fb!005cc!0023d!003fe!0025f")]
    [InlineData("o'clock | 5 + 5 & !", "o!0027clock !007c 5 !002b 5 !0026 !0021")]
    [InlineData("\t\n\0\u007f\u0085", "!0009!000a!0000!007f!0085")]
    [InlineData("é 🙂 日", "é 🙂 日")]
    [InlineData("", "")]
    public void What_a_table_forbids_is_escaped_and_the_rest_stays_readable(string text, string key) => Assert.Equal(key, TableKey.Of(text));

    [Fact]
    public void Half_a_letter_is_escaped() => Assert.Equal("a!d83db!de42", TableKey.Of("a\ud83db\ude42"));

    [Fact]
    public void Parts_are_joined_so_that_no_two_lists_of_parts_share_a_key()
    {
        Assert.Equal("prices|2026-11|TX", TableKey.Of("prices", "2026-11", "TX"));
        Assert.NotEqual(TableKey.Of("a|b", "c"), TableKey.Of("a", "b|c"));
        Assert.NotEqual(TableKey.Of("a", ""), TableKey.Of("a"));
    }

    [Fact]
    public void A_key_can_be_read_back_by_hand() =>
        Gen.String[0, 30].Array[1, 3].Sample(parts => Assert.Equal(parts, TableKey.Of(parts).Split('|').Select(ReadBack)));

    [Fact]
    public void Any_key_is_short_enough_and_holds_nothing_that_a_table_forbids() =>
        Gen.String[0, 2000].Array[1, 3].Sample(parts =>
        {
            var key = TableKey.Of(parts);
            Assert.InRange(key.Length, 0, TableLimits.KeyLength);
            Assert.DoesNotContain(key, letter => letter is '/' or '\\' or '#' or '?' or '%' || char.IsControl(letter));
            Assert.Equal(key, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(key)));
        });

    [Fact]
    public void Long_parts_that_differ_anywhere_have_different_keys()
    {
        var beginning = new string('k', 1000);
        string[] texts = [beginning, beginning + "a", beginning + "b", "x" + beginning, beginning + "\ud83d", beginning + "\ud83c"];
        var keys = texts.Select(text => TableKey.Of(text)).ToHashSet();
        Assert.Equal(texts.Length, keys.Count);
        Assert.All(keys, key => Assert.InRange(key.Length, 100, TableKey.LongestPart));
    }

    [Fact]
    public void A_part_is_shortened_only_past_its_bound_and_never_inside_an_escape_or_a_letter()
    {
        Assert.Equal(new string('k', 160), TableKey.Of(new string('k', 160)));
        Assert.Equal(new string('k', 94) + "!~", TableKey.Of(new string('k', 161))[..96]);
        Assert.StartsWith(string.Concat(Enumerable.Repeat("!002f", 18)) + "!~", TableKey.Of(new string('/', 100)), StringComparison.Ordinal); // 18 x 5 = 90; 95 would not fit 94
        Assert.StartsWith("k" + string.Concat(Enumerable.Repeat("🙂", 46)) + "!~", TableKey.Of("k" + string.Concat(Enumerable.Repeat("🙂", 100))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_keys_below_another_are_those_with_further_parts()
    {
        var (from, until) = TableKey.Below(TableKey.Of("prices", "e1"));
        Assert.All(["", "TX", "~~~", "\uffff", "|"], state => Assert.True(Between(TableKey.Of("prices", "e1", state))));
        Assert.All(["e", "e1 ", "e10", "e1~", "e1|", "e1!"], edition => Assert.False(Between(TableKey.Of("prices", edition, "TX"))));

        bool Between(string key) => string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, until) < 0;
    }

    [Fact]
    public void A_key_has_one_to_three_parts()
    {
        Assert.Throws<ArgumentException>(() => TableKey.Of());
        Assert.Throws<ArgumentException>(() => TableKey.Of("1", "2", "3", "4"));
    }

    private static string ReadBack(string part)
    {
        var text = new StringBuilder();
        for (var place = 0; place < part.Length; place++)
        {
            if (part[place] == '!')
            {
                text.Append((char)int.Parse(part.AsSpan(place + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                place += 4;
            }
            else
            {
                text.Append(part[place]);
            }
        }
        return text.ToString();
    }
}
