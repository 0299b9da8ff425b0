using System.Diagnostics.Metrics;
using CostFinder.App.Operations;

namespace CostFinder.App.Storage;

/// <summary>Registers the store that the settings choose: the one that is being read already, if it is that one.</summary>
public static class StoreRegistration
{
    public static void AddEditionStore(this IServiceCollection services, IConfiguration configuration, ReadAhead ahead)
    {
        var settings = StoreSettings.Of(configuration);
        services.AddSingleton(_ => ahead.Among(settings));
        services.AddSingleton(provider => provider.GetRequiredService<ReadAhead>().Reads
            ?? new(provider.GetRequiredService<IMeterFactory>().Create(StoreReads.MeterName)));
        services.AddSingleton(provider => provider.GetRequiredService<ReadAhead>().Store
            ?? settings.Open(provider.GetRequiredService<StoreReads>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Editions);
        services.AddSingleton(provider => provider.GetRequiredService<Store>().Records);
        services.AddSingleton(settings.Facts);
    }
}
