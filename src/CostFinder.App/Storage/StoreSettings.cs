using CostFinder.App.Catalog;

namespace CostFinder.App.Storage;

/// <summary>
/// Chooses the store by configuration: <c>CostFinder:Tables</c>, a connection string or the address of a storage account, means Azure Tables;
/// otherwise it is a SQLite file in <c>CostFinder:DataDirectory</c>, which is <c>local</c> when nothing is said. Facts come from
/// <c>CostFinder:FactsDirectory</c>, or from the data folder that came with the app.
/// </summary>
public sealed record StoreSettings(string? Tables, string DataDirectory, string FactsDirectory)
{
    private const string FileName = "costfinder.db";

    public static StoreSettings Of(IConfiguration configuration)
    {
        var settings = configuration.GetSection("CostFinder");
        return new(
            settings["Tables"] is { Length: > 0 } connection ? connection : null,
            Path.GetFullPath(settings["DataDirectory"] is { Length: > 0 } directory ? directory : "local"),
            settings["FactsDirectory"] ?? Path.Combine(AppContext.BaseDirectory, "data"));
    }

    public FactsOptions Facts => new(FactsDirectory, FollowData: Tables is null);

    /// <summary>Whether there is something to read from: tables are asked, a file has to be there in its present form.</summary>
    public bool MayHoldEditions => Tables is not null || SqliteFile.IsCurrent(DatabaseFile);

    /// <summary>Nothing is read or sent yet.</summary>
    public Store Open(StoreReads reads, TimeProvider clock)
    {
        if (Tables is null)
            return new(new SqliteEditionStore(DatabaseFile, reads, clock), new SqliteRecordStore(DatabaseFile, reads));
        var account = TableAccount.Client(Tables);
        return new(new TableEditionStore(account, reads, clock), new TableRecordStore(account, reads));
    }

    /// <summary>Without the connection, which may hold a key.</summary>
    public override string ToString() => Tables is null ? DatabaseFile : "tables";

    private string DatabaseFile => Path.Combine(DataDirectory, FileName);
}

/// <summary>The two halves of one store.</summary>
public sealed record Store(IEditionStore Editions, IRecordStore Records);
