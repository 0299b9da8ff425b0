using System.Text.Json;
using System.Text.Json.Serialization;
using CostFinder.Core.Wording;

namespace CostFinder.App.Catalog;

/// <summary>
/// Words in a fact file: <c>{ "en": "...", "es": "..." }</c>, or one string for what is the same in both languages, such as the name of a program.
/// </summary>
internal sealed class FactText : JsonConverter<Text>
{
    /// <exception cref="JsonException">It is neither a string nor exactly the two languages, or one of them is empty.</exception>
    public override Text Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
            return Text.Same(Said(reader.GetString()));
        string? english = null, spanish = null;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Unreadable();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isEnglish = reader.ValueTextEquals("en"u8);
            if (!isEnglish && !reader.ValueTextEquals("es"u8))
                throw Unreadable();
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                throw Unreadable();
            if (isEnglish)
                english = reader.GetString();
            else
                spanish = reader.GetString();
        }
        return Text.Of(Said(english), Said(spanish));
    }

    public override void Write(Utf8JsonWriter writer, Text value, JsonSerializerOptions options)
    {
        if (value.English == value.Spanish)
        {
            writer.WriteStringValue(value.English);
            return;
        }
        writer.WriteStartObject();
        writer.WriteString("en"u8, value.English);
        writer.WriteString("es"u8, value.Spanish);
        writer.WriteEndObject();
    }

    private static string Said(string? words) => string.IsNullOrWhiteSpace(words) ? throw Unreadable() : words;

    private static JsonException Unreadable() => new("Words are one string, or an object with \"en\" and \"es\".");
}
