using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using CostFinder.Tests.App;

namespace CostFinder.Tests.Http;

/// <summary>Text travels packed when the caller can unpack it, and says the same as unpacked.</summary>
public sealed class CompressionTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task The_page_with_an_answer_is_packed(string encoding)
    {
        var (plain, _) = await AnswerPageAsync("identity");
        var (packed, headers) = await AnswerPageAsync(encoding);

        Assert.Equal([encoding], headers.ContentEncoding);
        Assert.True(packed.Length * 4 < plain.Length, $"{packed.Length} of {plain.Length} bytes");
        await using Stream unpacking = encoding == "br"
            ? new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress)
            : new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        await unpacking.CopyToAsync(unpacked, TestContext.Current.CancellationToken);
        Assert.Equal(plain, unpacked.ToArray());
    }

    [Fact]
    public async Task The_tag_of_a_packed_answer_only_promises_the_same_meaning()
    {
        using var plain = await GetAsync("/api/v1/treatments", "identity");
        using var packed = await GetAsync("/api/v1/treatments", "gzip");
        var strong = plain.Headers.ETag!;
        var weak = packed.Headers.ETag!;

        Assert.False(strong.IsWeak);
        Assert.True(weak.IsWeak);
        Assert.Equal(strong.Tag, weak.Tag);
        Assert.Contains("Accept-Encoding", packed.Headers.Vary);
        using var again = await GetAsync("/api/v1/treatments", "gzip", weak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/no-such-address", true)]
    [InlineData("/api/v1/admin/no-such-address", false)]
    [InlineData("/admin/no-such-page", false)]
    public async Task What_admins_see_is_not_packed(string address, bool packed)
    {
        using var response = await GetAsync(address, "gzip");

        Assert.Equal(packed, response.Content.Headers.ContentEncoding.Contains("gzip"));
    }

    private async Task<(byte[] Body, HttpContentHeaders Headers)> AnswerPageAsync(string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["region"] = "78701", ["method"] = "iv", ["coverage.kind"] = "none" }),
        };
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        var response = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), response.Content.Headers);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string encoding, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        if (known is not null)
            request.Headers.IfNoneMatch.Add(known);
        return await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
