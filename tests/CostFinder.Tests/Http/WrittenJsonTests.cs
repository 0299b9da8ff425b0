using System.Text.Json.Serialization;
using CostFinder.App.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CostFinder.Tests.Http;

public sealed partial class WrittenJsonTests
{
    [Fact]
    public async Task An_answer_that_fails_half_way_is_cut_off()
    {
        var connection = new Connection();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        var answer = new WrittenJson<Half>(new(Numbers()), HalfJson.Default.Half);
        await Assert.ThrowsAsync<InvalidOperationException>(() => answer.ExecuteAsync(context));
        Assert.True(connection.IsCut);

        static IEnumerable<int> Numbers()
        {
            for (var number = 0; number < 10_000; number++)
                yield return number;
            throw new InvalidOperationException("The rest is not there.");
        }
    }

    [Fact]
    public async Task A_whole_answer_is_not()
    {
        var (connection, body) = (new Connection(), new MemoryStream());
        var context = new DefaultHttpContext { Response = { Body = body } };
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        await new WrittenJson<Half>(new([1, 2]), HalfJson.Default.Half).ExecuteAsync(context);
        Assert.Equal(("application/json; charset=utf-8", """{"Numbers":[1,2]}"""), (context.Response.ContentType, System.Text.Encoding.UTF8.GetString(body.ToArray())));
        Assert.False(connection.IsCut);
    }

    internal sealed record Half(IEnumerable<int> Numbers);

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
    [JsonSerializable(typeof(Half))]
    internal sealed partial class HalfJson : JsonSerializerContext;

    private sealed class Connection : IHttpRequestLifetimeFeature
    {
        public CancellationToken RequestAborted { get; set; }

        public bool IsCut { get; private set; }

        public void Abort() => IsCut = true;
    }
}
