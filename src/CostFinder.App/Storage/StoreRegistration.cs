using CostFinder.App.Catalog;

namespace CostFinder.App.Storage;

/// <summary>
/// Chooses the store by configuration: <c>CostFinder:Tables</c>, a connection string or the address of a storage account, means Azure Tables;
/// otherwise it is a SQLite file in <c>CostFinder:DataDirectory</c>, which is <c>local</c> when nothing is said.
/// </summary>
public static class StoreRegistration
{
    private const string FileName = "costfinder.db";

    public static void AddEditionStore(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("CostFinder");
        var facts = settings["FactsDirectory"] ?? Path.Combine(AppContext.BaseDirectory, "data");
        services.AddSingleton<StoreReads>();
        if (settings["Tables"] is { Length: > 0 } connection)
        {
            services.AddSingleton<IEditionStore>(provider => new TableEditionStore(
                TableAccount.Client(connection), provider.GetRequiredService<StoreReads>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IRecordStore>(provider => new TableRecordStore(TableAccount.Client(connection), provider.GetRequiredService<StoreReads>()));
            services.AddSingleton(new FactsOptions(facts, FollowData: false));
            return;
        }
        var file = Path.Combine(Path.GetFullPath(settings["DataDirectory"] ?? "local"), FileName);
        // A processor that would idle loads the library while the app is put together; whether that went well shows at the first read.
        _ = Task.Run(SqliteFile.LoadLibrary);
        services.AddSingleton<IEditionStore>(provider => new SqliteEditionStore(
            file, provider.GetRequiredService<StoreReads>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRecordStore>(provider => new SqliteRecordStore(file, provider.GetRequiredService<StoreReads>()));
        services.AddSingleton(new FactsOptions(facts, FollowData: true));
    }
}
