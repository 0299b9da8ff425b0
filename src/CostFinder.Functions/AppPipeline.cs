using System.Diagnostics.CodeAnalysis;
using CostFinder.App;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CostFinder.Functions;

/// <summary>The app's one pipeline, built once over the worker's services. Every HTTP function hands its request to it and does nothing else.</summary>
public sealed partial class AppPipeline
{
    private readonly RequestDelegate _run;
    private readonly ILogger<AppPipeline> _log;

    public AppPipeline(IServiceProvider services, ILogger<AppPipeline> log)
    {
        _log = log;
        var app = new ApplicationBuilder(services);
        app.UseCostFinder();
        _run = app.Build();
    }

    /// <summary>
    /// Answers a request as any other host would. The worker has chosen its own endpoint for the function; that is cleared, so that the app
    /// chooses again, with 404 and 405 where it has none. What leaves a function as an exception would become an answer without words.
    /// </summary>
    [SuppressMessage("Design", "CA1031", Justification = "Nothing may leave a function: the host would answer 500 without a body or headers.")]
    public async Task RunAsync(HttpRequest request)
    {
        var context = request.HttpContext;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        try
        {
            await _run(context);
        }
        catch (Exception exception)
        {
            Broken(exception);
            context.Abort();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An answer broke off after it had begun.")]
    private partial void Broken(Exception exception);
}
