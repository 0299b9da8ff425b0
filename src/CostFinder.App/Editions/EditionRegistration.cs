namespace CostFinder.App.Editions;

/// <summary>Registers what admins work with. <c>CostFinder:SecondPerson</c> set to true asks for a second person's look at every draft.</summary>
public static class EditionRegistration
{
    public static void AddEditionWork(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new PublishingOptions(configuration.GetValue("CostFinder:SecondPerson", false)));
        services.AddSingleton<EditionFiles>();
        services.AddSingleton<Drafts>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<Publishing>();
        services.AddSingleton<Imports>();
        services.AddSingleton(HousekeepingOptions.Of(configuration));
        services.AddSingleton<ExpiredFacts>();
        services.AddSingleton<StoreHousekeeping>();
        services.AddHostedService<ImportWork>();
    }
}
