using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;

namespace CostFinder.App.Storage;

/// <summary>How to reach a storage account: by a connection string, or by its address and the identity we run under.</summary>
public static class TableAccount
{
    /// <summary>
    /// <paramref name="connection"/> is a connection string, or an address such as
    /// <c>https://account.table.core.windows.net</c>, which is opened with Azure's default credential (in Azure: the managed identity).
    /// Nothing is sent yet.
    /// </summary>
    /// <exception cref="ArgumentException">It is neither. The message does not repeat it, because it may hold a key.</exception>
    public static TableServiceClient Client(string connection)
    {
        try
        {
            return Uri.TryCreate(connection, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
                ? new(address, new DefaultAzureCredential(), Options())
                : new(connection, Options());
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new ArgumentException(
                "The table store's connection is neither a connection string nor an https address such as https://account.table.core.windows.net.");
        }
    }

    /// <summary>Three more tries, some three seconds apart in all: short, because readers go on with what they have.</summary>
    internal static TableClientOptions Options() => new()
    {
        Retry =
        {
            Mode = RetryMode.Exponential,
            MaxRetries = 3,
            Delay = TimeSpan.FromMilliseconds(400),
            MaxDelay = TimeSpan.FromSeconds(4),
            NetworkTimeout = TimeSpan.FromSeconds(15),
        },
    };
}
