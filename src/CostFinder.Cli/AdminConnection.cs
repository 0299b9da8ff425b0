using System.CommandLine;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CostFinder.App;
using CostFinder.App.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CostFinder.Cli;

/// <summary>Where a command works: on a server far away, or on a store of this machine, through the same routes either way.</summary>
internal sealed class AdminOptions
{
    private readonly Option<Uri?> _server = new("--server")
    {
        Description = "A running CostFinder, such as https://costs.example. The key is read from COSTFINDER_KEY.",
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http"))
                return address;
            result.AddError("--server takes an address such as https://costs.example.");
            return null;
        },
    };

    private readonly Option<string?> _store = new("--store")
    {
        Description = "The folder of a SQLite store; without it CostFinder__Tables or CostFinder__DataDirectory say which store, or it is the folder local.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print the answer as JSON, without colours and progress." };

    /// <summary>The command with these options and the examples below its help.</summary>
    public Command AddTo(Command command, string examples)
    {
        command.Options.Add(_server);
        command.Options.Add(_store);
        command.Options.Add(_json);
        command.Description += $"\n\nExamples:\n{string.Join('\n', examples.Split('\n').Select(line => $"  costfinder {line.Trim()}"))}";
        return command;
    }

    /// <summary>What the command does, with its failures in words and as an exit code: 1 broken, 2 refused or with findings, 3 not let in, 130 interrupted.</summary>
    public void Run(Command command, Func<AdminConnection, ParseResult, CancellationToken, Task<int>> work) => command.SetAction(async (parsed, cancellationToken) =>
    {
        var error = parsed.InvocationConfiguration.Error;
        try
        {
            await using var connection = await AdminConnection.OpenAsync(
                parsed.GetValue(_server), parsed.GetValue(_store), parsed.GetValue(_json), parsed.InvocationConfiguration.Output, cancellationToken);
            return await work(connection, parsed, cancellationToken);
        }
        catch (AdminRefusal refusal)
        {
            await error.WriteLineAsync(refusal.Message);
            return refusal.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await error.WriteLineAsync("Stopped. What was not finished has not happened; run the command again to go on.");
            return 130;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException or App.Catalog.DamagedFactException
            or App.Storage.DamagedStoreException or App.Storage.StoreUnavailableException)
        {
            await error.WriteLineAsync(exception.Message);
            return 1;
        }
    });
}

/// <summary>The server said no, and why.</summary>
internal sealed class AdminRefusal(int status, string message) : Exception(message)
{
    public int ExitCode => status switch { 401 or 403 => 3, >= 500 => 1, _ => 2 };
}

/// <summary>A connection to the admin routes. A store of this machine is served to this process alone, with a key that ends with it.</summary>
internal sealed class AdminConnection : IAsyncDisposable
{
    private readonly WebApplication? _app;
    private readonly HttpClient _http;

    private AdminConnection(WebApplication? app, HttpClient http, bool asJson, TextWriter output) => (_app, _http, AsJson, Output) = (app, http, asJson, output);

    public bool AsJson { get; }

    public TextWriter Output { get; }

    /// <summary>The services of a store of this machine; nothing when the server is far away.</summary>
    public IServiceProvider? Local => _app?.Services;

    public static async Task<AdminConnection> OpenAsync(Uri? server, string? store, bool asJson, TextWriter output, CancellationToken cancellationToken)
    {
        if (server is not null)
        {
            var remote = new HttpClient { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };
            remote.DefaultRequestHeaders.Authorization = new("Bearer", Environment.GetEnvironmentVariable("COSTFINDER_KEY")
                ?? throw new AdminRefusal(401, "Put the admin key, or a token, into the environment variable COSTFINDER_KEY."));
            return new(null, remote, asJson, output);
        }
        // Whoever may open the store needs no other identity, so a configured sign-in is left aside.
        string[] settings =
        [
            "--urls", "http://127.0.0.1:0", "--CostFinder:SignIn:Authority", "",
            .. store is null ? Array.Empty<string>() : ["--CostFinder:Tables", "", "--CostFinder:DataDirectory", store],
        ];
        var builder = CostFinderServer.CreateBuilder(settings);
        builder.Logging.ClearProviders();
        var app = CostFinderServer.Build(builder);
        await app.StartAsync(cancellationToken);
        var local = new HttpClient { BaseAddress = new(app.Urls.Single()), Timeout = Timeout.InfiniteTimeSpan };
        local.DefaultRequestHeaders.Authorization = new("Bearer", app.Services.GetRequiredService<SessionKey>().Open($"console of {Environment.UserName}"));
        return new(app, local, asJson, output);
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, null, cancellationToken);

    public Task<JsonElement> PostAsync(string path, object? body, int? revision, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json"), revision, cancellationToken);

    public Task<JsonElement> PutAsync(string path, HttpContent content, int? revision, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, path, content, revision, cancellationToken);

    public Task<JsonElement> DeleteAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Delete, path, null, null, cancellationToken);

    /// <summary>The answer as it is, such as a CSV file.</summary>
    public async Task<byte[]> DownloadAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(Address(path), cancellationToken);
        return response.IsSuccessStatusCode
            ? await response.Content.ReadAsByteArrayAsync(cancellationToken)
            : throw Refusal((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Prints JSON when that was asked for, and otherwise what <paramref name="words"/> says.</summary>
    public void Print(JsonElement answer, Action<TextWriter> words)
    {
        if (AsJson)
            Output.WriteLine(answer.ToString());
        else
            words(Output);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_app is null)
            return;
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task<JsonElement> SendAsync(HttpMethod method, string path, HttpContent? content, int? revision, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, Address(path)) { Content = content };
        if (method == HttpMethod.Post)
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        if (revision is { } seen)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        using var response = await _http.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Refusal((int)response.StatusCode, text);
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    private static Uri Address(string path) => new($"/api/v1/admin{path}", UriKind.Relative);

    private static AdminRefusal Refusal(int status, string text)
    {
        try
        {
            var problem = JsonDocument.Parse(text).RootElement;
            var lines = problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
                ? errors.EnumerateArray().Select(error => $"{error.GetProperty("pointer").GetString()} {error.GetProperty("message").GetString()}".Trim())
                : [problem.GetProperty("detail").GetString()!];
            return new(status, string.Join(Environment.NewLine, lines.Prepend($"{status} {problem.GetProperty("title").GetString()}")));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(status, $"The server answers {status}.");
        }
    }
}
