using CostFinder.App.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CostFinder.App.Pages;

/// <summary>The pages that explain failures: one for each kind under <c>/problems/</c>, and the one a person sees instead of a problem document.</summary>
public static class ProblemPages
{
    public static void MapProblemPages(this IEndpointRouteBuilder routes)
    {
        foreach (var prefix in Here.Prefixes)
        {
            routes.MapGet(prefix + Routes.Problems, (string code) => ProblemKind.All.FirstOrDefault(kind => kind.Code == code) is { } kind
                ? (IResult)Page(kind)
                : Results.NotFound()).ExcludeFromDescription();
        }
    }

    public static Task WriteAsync(HttpContext context, ProblemKind kind)
    {
        context.Response.StatusCode = kind.Status;
        return Page(kind).ExecuteAsync(context);
    }

    private static RazorComponentResult<ProblemPage> Page(ProblemKind kind) =>
        new(new Dictionary<string, object?> { [nameof(ProblemPage.Kind)] = kind }) { PreventStreamingRendering = true };
}
