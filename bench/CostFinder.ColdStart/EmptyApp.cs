using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CostFinder.ColdStart;

/// <summary>The floor: an ASP.NET Core app that answers the same address with the least there can be.</summary>
public static class EmptyApp
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var app = WebApplication.CreateBuilder(settings).Build();
        app.MapPost("/api/v1/estimates", () => TypedResults.Text("""{"status":"ok"}""", "application/json"));
        await app.RunAsync();
        return 0;
    }
}
