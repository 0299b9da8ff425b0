using System.CommandLine;
using CostFinder.App.Access;
using CostFinder.App.Editions;
using Microsoft.Extensions.DependencyInjection;
using static CostFinder.Cli.DraftCommands;

namespace CostFinder.Cli;

/// <summary><c>keys</c>: keys of those who embed CostFinder, and the local admin's own.</summary>
internal static class KeyCommands
{
    public static Command Create() => new("keys", "Makes, lists, rotates and revokes keys.") { List(), Make(), Change("rotate"), Change("revoke"), Drop(), Admin() };

    private static Command List()
    {
        var options = new AdminOptions();
        var command = options.AddTo(new("list", "Lists the keys, without their secrets."), "keys list");
        options.Run(command, async (connection, _, cancellationToken) =>
        {
            var keys = await connection.GetAsync("/keys?limit=100", cancellationToken);
            connection.Print(keys, output =>
            {
                foreach (var key in keys.GetProperty("keys").EnumerateArray())
                {
                    output.WriteLine($"{Text(key, "id")}  {Text(key, "kind"),-11}  {Text(key, "mode"),-4}  {Text(key, "owner")}  last used {Text(key, "lastUsedOn") ?? "never"}"
                        + (Text(key, "revokedAt") is null ? "" : "  revoked"));
                }
            });
            return 0;
        });
        return command;
    }

    private static Command Make()
    {
        var options = new AdminOptions();
        var owner = new Argument<string>("owner") { Description = "Whose key it is." };
        var secret = new Option<bool>("--secret") { Description = "A key for servers; without it one for pages." };
        var test = new Option<bool>("--test") { Description = "A key for trying things out." };
        var origins = new Option<string[]>("--origin") { Description = "A page that a publishable key may be used from, such as https://clinic.example.", AllowMultipleArgumentsPerToken = true };
        var command = options.AddTo(new("create", "Makes a key and shows its secret once.") { owner, secret, test, origins },
            "keys create \"Hill Clinic\" --origin https://hill.example\nkeys create \"Navigators\" --secret");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var made = await connection.PostAsync("/keys", new
            {
                owner = parsed.GetRequiredValue(owner),
                kind = parsed.GetValue(secret) ? "secret" : "publishable",
                mode = parsed.GetValue(test) ? "test" : "live",
                origins = parsed.GetValue(origins) ?? [],
            }, null, cancellationToken);
            connection.Print(made, output => output.WriteLine($"{Text(made, "secret")}\nIt is shown this once."));
            return 0;
        });
        return command;
    }

    private static Command Change(string act)
    {
        var options = new AdminOptions();
        var id = new Argument<string>("key") { Description = "The id of the key." };
        var command = options.AddTo(
            new(act, act == "rotate" ? "Adds a second secret and shows it once; both work until one is dropped." : "Ends a key for good.") { id }, $"keys {act} 0123456789ab");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var path = $"/keys/{Escaped(parsed.GetRequiredValue(id))}";
            var answer = act == "rotate" ? await connection.PostAsync($"{path}/rotation", null, null, cancellationToken) : await connection.DeleteAsync(path, cancellationToken);
            connection.Print(answer, output => output.WriteLine(act == "rotate" ? $"{Text(answer, "secret")}\nIt is shown this once." : "The key is revoked."));
            return 0;
        });
        return command;
    }

    private static Command Drop()
    {
        var options = new AdminOptions();
        var id = new Argument<string>("key") { Description = "The id of the key." };
        var number = new Argument<int>("secret") { Description = "The number of the secret to end." };
        var command = options.AddTo(new("drop", "Ends one of two secrets of a key.") { id, number }, "keys drop 0123456789ab 1");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var answer = await connection.DeleteAsync($"/keys/{Escaped(parsed.GetRequiredValue(id))}/secrets/{parsed.GetRequiredValue(number)}", cancellationToken);
            connection.Print(answer, output => output.WriteLine("The secret no longer works."));
            return 0;
        });
        return command;
    }

    private static Command Admin()
    {
        var options = new AdminOptions();
        var command = options.AddTo(new("admin", "Makes a new admin key for a store of this machine, in place of the old one."), "keys admin --store local");
        options.Run(command, async (connection, _, cancellationToken) =>
        {
            if (connection.Local is not { } services)
                throw new AdminRefusal(403, "The admin key is replaced where the store is, not from far away.");
            var key = await services.GetRequiredService<LocalAdminKey>().ReplaceAsync(cancellationToken);
            await services.GetRequiredService<AuditTrail>().AppendAsync(
                new($"console of {Environment.UserName}", "replace-admin-key", null, null, null, null, "done"), CancellationToken.None);
            await connection.Output.WriteLineAsync(connection.AsJson ? $$"""{"key":"{{key}}"}""" : $"{key}\nIt is shown this once. The key before no longer works.");
            return 0;
        });
        return command;
    }
}
