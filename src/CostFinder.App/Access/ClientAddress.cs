using System.Net;
using System.Net.Sockets;

namespace CostFinder.App.Access;

/// <summary>
/// Whose requests are counted together. Behind a gateway the connection is the gateway's, so <c>CostFinder:ClientAddressHeader</c> names
/// the header in which it says whom it speaks for; of several addresses the last is the one that the gateway itself saw.
/// </summary>
public sealed class ClientAddress(IConfiguration configuration)
{
    private const int BytesOfNetwork = 8;

    private readonly string? _header = configuration["CostFinder:ClientAddressHeader"];

    /// <summary>Whether the caller is this machine itself.</summary>
    public bool IsLocal(HttpContext context) => Find(context) is { } address && IPAddress.IsLoopback(address);

    /// <summary>The address as text; of a version 6 address only the network, because one caller has a whole network of them.</summary>
    public string Of(HttpContext context) => Find(context) switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address => Convert.ToHexString(address.GetAddressBytes()[..BytesOfNetwork]),
        { IsIPv4MappedToIPv6: true } address => address.MapToIPv4().ToString(),
        var address => address.ToString(),
    };

    private IPAddress? Find(HttpContext context)
    {
        if (_header is null)
            return context.Connection.RemoteIpAddress;
        var last = context.Request.Headers[_header].ToString().Split(',')[^1].Trim();
        return IPAddress.TryParse(last, out var address) ? address : IPEndPoint.TryParse(last, out var place) ? place.Address : null;
    }
}
