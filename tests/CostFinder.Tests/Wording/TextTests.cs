using CostFinder.App.Catalog;
using CostFinder.App.Http;
using CostFinder.Core.Amounts;
using CostFinder.Core.Wording;
using Microsoft.AspNetCore.Http;

namespace CostFinder.Tests.Wording;

public sealed class TextTests
{
    [Fact]
    public void What_stands_in_a_hole_is_written_in_the_language_of_its_side()
    {
        var (day, amount, inner) = (new DateOnly(2027, 3, 1), Money.Of(1234.5m), Text.Of("visit", "visita"));
        var text = Text.Of($"{inner} on {day}: {amount}, {Percentage.Of(20)}", $"{inner} el {day}: {amount}, {Percentage.Of(20)}");
        Assert.Equal("visit on March 1, 2027: $1,234.50, 20 %", text.In(Language.English));
        Assert.Equal("visita el 1.º de marzo de 2027: $1,234.50, 20 %", text.In(Language.Spanish));
    }

    [Fact]
    public void A_list_is_joined_as_each_language_joins_it()
    {
        IReadOnlyList<Text> three = [Text.Same("A"), Text.Same("B"), Text.Of("insurance", "ingresos")];
        Assert.Equal("A, B and insurance", Text.All(three).English);
        Assert.Equal("A, B e ingresos", Text.All(three).Spanish);
        Assert.Equal("A, B o ingresos", Text.Any(three).Spanish);
        Assert.Equal("A u otro", Text.Any([Text.Same("A"), Text.Same("otro")]).Spanish);
        Assert.Equal("A y hielo", Text.All([Text.Same("A"), Text.Same("hielo")]).Spanish);
        Assert.Equal("A e hijos", Text.All([Text.Same("A"), Text.Same("hijos")]).Spanish);
        Assert.Same(three[0], Text.All([three[0]]));
    }

    [Theory]
    [InlineData("/", null, Language.English)]
    [InlineData("/", "es", Language.Spanish)]
    [InlineData("/", "fr, es-MX;q=0.8, en;q=0.4", Language.Spanish)]
    [InlineData("/", "es;q=0.4, en-US", Language.English)]
    [InlineData("/", "es;q=0, *", Language.English)]
    [InlineData("/", "est", Language.English)]
    [InlineData("/es", "en", Language.Spanish)]
    [InlineData("/en", "es", Language.English)]
    [InlineData("/essay", null, Language.English)]
    public void The_address_decides_the_language_before_the_browser(string path, string? accepts, Language expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Path = path;
        if (accepts is not null)
            context.Request.Headers.AcceptLanguage = accepts;
        Assert.Equal(expected, RequestLanguage.Of(context));
    }

    [Theory]
    [InlineData("\"Medicare\"", "Medicare", "Medicare")]
    [InlineData("{\"en\":\"one\",\"es\":\"uno\"}", "one", "uno")]
    public void Facts_hold_both_languages(string json, string english, string spanish)
    {
        var text = FactTexts.Read(json);
        Assert.Equal((english, spanish), (text.English, text.Spanish));
    }

    [Theory]
    [InlineData("{\"en\":\"one\"}")]
    [InlineData("{\"en\":\"one\",\"es\":\" \"}")]
    [InlineData("{\"en\":\"one\",\"es\":\"uno\",\"fr\":\"un\"}")]
    [InlineData("[\"one\"]")]
    [InlineData("\"\"")]
    public void Facts_without_a_language_are_refused(string json) =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => FactTexts.Read(json));

    private static class FactTexts
    {
        public static Text Read(string json) => System.Text.Json.JsonSerializer.Deserialize<Text>(json, Options)!;

        private static readonly System.Text.Json.JsonSerializerOptions Options = new()
        {
            Converters = { new FactText() },
            TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        };
    }
}
