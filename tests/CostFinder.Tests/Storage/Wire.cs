using System.Collections.Concurrent;
using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using CostFinder.App.Storage;

namespace CostFinder.Tests.Storage;

/// <summary>The way to the service, with faults: each is what a network or a busy service does.</summary>
internal sealed class Wire() : DelegatingHandler(new SocketsHttpHandler())
{
    private int _writes = -1;

    /// <summary>Nothing gets through at all, until it is set back.</summary>
    public bool IsCut { get; set; }

    /// <summary>Every request takes that much longer.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Of so many requests one is dropped, by a fixed series of chance, before or after it did its work.</summary>
    public Random? Drops { get; init; }

    public static TableClientOptions Quick()
    {
        var options = TableAccount.Options();
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return options;
    }

    public TableServiceClient Client(string connection)
    {
        var options = Quick();
        options.Transport = new HttpClientTransport(this);
        return new(connection, options);
    }

    public ConcurrentQueue<HttpMethod> Sent { get; } = [];

    /// <summary>From this write on (the making of tables does not count) nothing gets through.</summary>
    public int? FailsFromWrite { get; init; }

    /// <summary>This write gets through, and its answer does not come back.</summary>
    public int? LosesAnswerOfWrite { get; init; }

    public int? AnswersWith { get; init; }

    public int AnswersSoUntil { get; init; } = int.MaxValue;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Enqueue(request.Method);
        if (IsCut || Dropped())
            throw new HttpRequestException("The connection was cut.");
        if (Latency > TimeSpan.Zero)
            await Task.Delay(Latency, cancellationToken);
        if (AnswersWith is { } status && Sent.Count < AnswersSoUntil)
            return new HttpResponseMessage((HttpStatusCode)status) { RequestMessage = request, Content = new StringContent("") };
        var write = request.Method == HttpMethod.Get || request.RequestUri!.AbsolutePath.EndsWith("/Tables", StringComparison.Ordinal)
            ? -1
            : Interlocked.Increment(ref _writes);
        if (FailsFromWrite <= write)
            throw new HttpRequestException("The connection was cut.");
        var answer = await base.SendAsync(request, cancellationToken);
        if ((write < 0 || write != LosesAnswerOfWrite) && !Dropped())
            return answer;
        answer.Dispose();
        throw new HttpRequestException("The answer was lost.");
    }

    private bool Dropped()
    {
        const int one = 12;
        if (Drops is null)
            return false;
        lock (Drops)
            return Drops.Next(one) == 0;
    }
}
