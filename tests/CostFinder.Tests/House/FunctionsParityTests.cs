using System.Reflection;
using System.Text.Json;
using CostFinder.App;
using CostFinder.App.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CostFinder.Tests.House;

/// <summary>
/// The Functions head declares every address of the API a second time, because the host wants to know its functions. Here the two are held
/// against each other without any package of the worker; the changed sources show that each difference is found.
/// </summary>
public sealed class FunctionsParityTests
{
    private static readonly IReadOnlyDictionary<string, string> Constants = typeof(Routes)
        .GetFields(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy)
        .Where(field => field.IsLiteral && field.FieldType == typeof(string))
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    private static readonly IReadOnlyList<SourceText> Head = [.. SourceTree.Below(FunctionsHead.Folder, ".cs")];

    private static readonly IReadOnlyList<AppOperation> Operations = AppOperation.Of(SourceTree.Get("docs/openapi.json").Text);

    [Fact]
    public void Every_address_of_the_api_has_its_function_and_every_function_its_address()
    {
        var breaches = Breaches(Head, Constants, Operations);
        Assert.True(breaches.Count == 0, string.Join("\n\n", breaches));
    }

    /// <summary>The contract document is what the functions are held against; nothing below the API may be missing from it.</summary>
    [Fact]
    public async Task Every_endpoint_of_the_api_is_in_the_contract_that_the_functions_are_held_against()
    {
        await using var app = CostFinderServer.Build(CostFinderServer.CreateBuilder(["--urls", "http://127.0.0.1:0"]));
        ((IApplicationBuilder)app).Build();
        var endpoints = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(Routes.Api + "/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(endpoints);
        var known = Operations.Select(operation => $"{operation.Verb} {operation.Path}").ToHashSet();
        Assert.All(endpoints, endpoint => Assert.All(
            endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods,
            verb => Assert.Contains($"{verb} {FunctionsParity.Plain(endpoint.RoutePattern.RawText!)}", known)));
    }

    [Theory]
    [InlineData("\"post\", Route = Routes.ApiPath + Routes.Estimates", "\"put\", Route = Routes.ApiPath + Routes.Estimates", "POST /api/v1/estimates has no function")]
    [InlineData("Routes.ApiPath + Routes.Region)", "Routes.ApiPath + Routes.Program)", "GET /api/v1/regions/{id} has no function")]
    [InlineData("Routes.ApiPath + Routes.Treatments", "Routes.Api + Routes.Treatments", "the app has no GET //api/v1/treatments")]
    [InlineData("Routes.ApiPath + Routes.Treatments", "\"api/v1/treatments\"", "has words of its own")]
    [InlineData("Routes.ApiPath + Routes.Treatments", "Prefix + Routes.Treatments", "is not made of constants of Routes")]
    [InlineData("[Function(\"GetRegion\")]", "[Function(\"SearchRegions\")]", "2 functions are named SearchRegions")]
    [InlineData("[OpenApiOperation(\"GetRegion\"", "[OpenApiOperation(\"FindRegion\"", "its OpenApiOperation is FindRegion")]
    [InlineData("Takes(typeof(EstimateRequest))", "Takes(typeof(EstimateResponse))", "it says it takes EstimateResponse")]
    [InlineData("Answers(typeof(RegionLadderResponse))", "Answers(typeof(RegionListResponse))", "it says it answers RegionListResponse")]
    [InlineData("Problem(UnsupportedMediaType), ", "", "it says it can fail with 400, 413, 422, 503")]
    [InlineData("InQuery(\"product\"), ", "", "it says it has the parameters")]
    [InlineData("AuthorizationLevel.Anonymous, \"get\", Route = Routes.LivePath", "AuthorizationLevel.Function, \"get\", Route = Routes.LivePath", "a function is anonymous")]
    [InlineData("app.RunAsync(request)", "request.Method == \"GET\" ? app.RunAsync(request) : Task.CompletedTask", "does nothing but app.RunAsync")]
    [InlineData("AuthorizationLevel.Anonymous, Route = \"{*path}\"", "AuthorizationLevel.Anonymous, \"get\", Route = \"{*path}\"", "exactly one function for everything else")]
    public void A_change_in_the_head_alone_is_found(string from, string to, string breach)
    {
        var changed = Head.Select(file => file with { Text = file.Text.Replace(from, to, StringComparison.Ordinal) }).ToList();
        Assert.NotEqual(Head, changed);
        Assert.Contains(Breaches(changed, Constants, Operations), found => found.Contains(breach, StringComparison.Ordinal));
    }

    [Fact]
    public void A_function_that_is_gone_is_found_with_what_to_write()
    {
        var without = Head.Where(file => !file.Path.EndsWith("EstimateFunctions.cs", StringComparison.Ordinal)).ToList();
        var breach = Assert.Single(Breaches(without, Constants, Operations), found => found.StartsWith("POST /api/v1/estimates", StringComparison.Ordinal));
        Assert.Contains("Api/EstimateFunctions.cs", breach, StringComparison.Ordinal);
        Assert.Contains("""HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Routes.ApiPath + Routes.Estimates)""", breach, StringComparison.Ordinal);
        Assert.Contains("Takes(typeof(EstimateRequest)), Answers(typeof(EstimateResponse)), Problem(BadRequest)", breach, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constant_that_changes_on_one_side_is_found()
    {
        var moved = Constants.ToDictionary(constant => constant.Key, constant => constant.Key == nameof(Routes.Estimates) ? "/quotes" : constant.Value);
        Assert.Contains(Breaches(Head, moved, Operations), found => found.Contains("the app has no POST /api/v1/quotes", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_address_of_the_app_is_found()
    {
        var more = Operations.Append(Operations[0] with { Path = "/api/v1/treatments", Verb = "DELETE", Name = "RemoveTreatments" }).ToList();
        Assert.Contains(Breaches(Head, Constants, more), found => found.Contains("DELETE /api/v1/treatments has no function", StringComparison.Ordinal));
    }

    /// <summary>The project is not built with the solution, so that a name without its namespace would be seen only where it is deployed.</summary>
    [Fact]
    public void Every_record_that_a_function_names_is_in_a_namespace_that_the_project_uses()
    {
        var functions = FunctionsHead.HttpFunctions(Head, Constants);
        var project = SourceTree.Get(FunctionsHead.Folder + "CostFinder.Functions.csproj").Text;
        Type[] records = [.. typeof(Routes).Assembly.GetExportedTypes(), .. typeof(JsonElement).Assembly.GetExportedTypes()];
        Assert.Empty(FunctionsParity.UnknownRecords(functions, project, records));

        var without = project.Replace("<Using Include=\"System.Text.Json\" />", "", StringComparison.Ordinal);
        Assert.Equal(2, FunctionsParity.UnknownRecords(functions, without, records).Count());
    }

    /// <summary>The host puts its prefix before the route of every function; the app knows of none.</summary>
    [Fact]
    public void The_host_adds_nothing_to_a_route()
    {
        using var host = JsonDocument.Parse(SourceTree.Get("host.json").Text);
        Assert.Equal("", host.RootElement.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString());
    }

    [Fact]
    public void Every_function_has_a_name_of_its_own_and_one_keeps_house_by_the_clock()
    {
        var functions = FunctionsHead.AllFunctions(Head);
        Assert.Equal(functions.Count, functions.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("Housekeeping", Assert.Single(functions, function => function.Trigger == "TimerTrigger").Name);
        Assert.All(functions, function => Assert.True(function.Trigger is "HttpTrigger" or "TimerTrigger", $"{function.Name} is started by {function.Trigger}."));
    }

    private static List<string> Breaches(
        IReadOnlyList<SourceText> head, IReadOnlyDictionary<string, string> constants, IReadOnlyList<AppOperation> operations) =>
        [.. FunctionsParity.Breaches(FunctionsHead.HttpFunctions(head, constants), operations, constants)];
}
