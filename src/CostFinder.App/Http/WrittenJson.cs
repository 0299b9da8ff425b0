using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CostFinder.App.Http;

/// <summary>
/// A JSON answer that is written in one go, by code that was made for its shape when the app was built. The framework's own result writes piece by
/// piece, and for that it builds a description of every member of the shape when the first answer is written.
/// </summary>
internal sealed class WrittenJson<T>(T answer, JsonTypeInfo<T> shape) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var body = context.Response.BodyWriter;
        try
        {
            using var writer = new Utf8JsonWriter(body);
            JsonSerializer.Serialize(writer, answer, shape);
        }
        catch
        {
            // Half an answer must not be taken for one, nor have a problem document behind it.
            context.Abort();
            throw;
        }
        await body.FlushAsync(context.RequestAborted);
    }
}
