using Azure;
using Azure.Data.Tables.Models;
using Azure.Identity;

namespace CostFinder.App.Storage;

/// <summary>What went wrong with the table service, in the words of a person who has to mend it.</summary>
internal static class TableFaults
{
    public static bool IsTableMissing(RequestFailedException exception) => exception.ErrorCode == TableErrorCode.TableNotFound;

    /// <summary>Whether the store is out of reach, rather than ourselves wrong: no answer, no entry, too much, or a fault of the service.</summary>
    public static bool IsOutage(Exception exception, CancellationToken cancellationToken) => exception switch
    {
        RequestFailedException failed => failed.Status is 0 or 401 or 403 or 408 or 429 or >= 500 || IsTableMissing(failed),
        AggregateException several => several.InnerExceptions.All(each => IsOutage(each, cancellationToken)),
        OperationCanceledException => !cancellationToken.IsCancellationRequested,
        AuthenticationFailedException or HttpRequestException or IOException => true,
        _ => false,
    };

    public static StoreUnavailableException Unavailable(string place, Exception exception)
    {
        var problem = First(exception) switch
        {
            RequestFailedException { Status: 401 or 403 } =>
                "we are not let in; give the identity or key the role Storage Table Data Contributor",
            RequestFailedException { Status: 429 or 503 } => "the table service is busy; try again later",
            RequestFailedException { Status: > 0 } failed => $"the table service answers {failed.Status} {failed.ErrorCode}; try again later",
            AuthenticationFailedException => "no identity to sign in with was found; give the app a managed identity, or a connection string",
            _ => "the table service does not answer; check the network and the address",
        };
        return new StoreUnavailableException(place, problem, exception);

        static Exception First(Exception exception) => exception is AggregateException several ? First(several.InnerExceptions[^1]) : exception;
    }
}
