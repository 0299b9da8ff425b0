using System.Diagnostics;
using OpenTelemetry;

namespace CostFinder.App.Operations;

/// <summary>
/// Takes from every trace what says who asked and what for: the address with its parts (a ZIP code can be one), the caller and the browser.
/// The route, the method and the status stay.
/// </summary>
public sealed class WithoutAddresses : BaseProcessor<Activity>
{
    private static readonly string[] Dropped =
    [
        "url.path", "url.query", "url.full", "http.target", "http.url", "user_agent.original",
        "client.address", "client.port", "network.peer.address", "network.peer.port",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var tag in Dropped)
            data.SetTag(tag, null);
    }
}
