using System.CommandLine;
using System.Text.Json;
using CostFinder.App.Access;
using CostFinder.Cli;
using CostFinder.Tests.App;
using Microsoft.Extensions.DependencyInjection;

namespace CostFinder.Tests.Cli;

/// <summary>The console on a store of this machine, and the same commands on a server far away.</summary>
public sealed class ConsoleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("costfinder-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(_folder.FullName, "store");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_goes_from_import_to_edition_and_back_on_a_store_of_this_machine()
    {
        var file = Path.Combine(_folder.FullName, "providers.csv");
        await File.WriteAllTextAsync(file, "id,name,kind,city,state,zip\nlake-clinic-tx,Lake Clinic,clinic,Austin,TX,78701\n", Cancel);

        Assert.Contains("1 rows, no findings. Nothing was changed", (await RunAsync(0, "import", file, "--table", "providers")).Output, StringComparison.Ordinal);
        var import = JsonDocument.Parse((await RunAsync(0, "import", file, "--table", "providers", "--stage", "--json")).Output).RootElement;
        Assert.Equal("staged", import.GetProperty("state").GetString());
        var draft = import.GetProperty("draftId").GetString()!;

        Assert.Contains("added prices/providers.csv lake-clinic-tx", (await RunAsync(0, "diff", draft)).Output, StringComparison.Ordinal);
        Assert.Contains("standard profiles move", (await RunAsync(0, "preview", draft)).Output, StringComparison.Ordinal);
        Assert.Contains(draft, (await RunAsync(0, "drafts")).Output, StringComparison.Ordinal);
        var published = JsonDocument.Parse((await RunAsync(0, "publish", draft, "--note", "A clinic", "--json")).Output).RootElement;
        var (edition, before) = (published.GetProperty("publishedAs").GetString()!, published.GetProperty("baseEditionId").GetString()!);
        Assert.Contains($"{edition}", (await RunAsync(0, "editions", "prices")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync(2, "publish", draft, "--note", "again")).Code);

        var export = Path.Combine(_folder.FullName, "prices.json");
        await RunAsync(0, "export", "prices", "--output", export);
        var again = JsonDocument.Parse((await RunAsync(0, "import", export, "--table", "edition", "--stage", "--json")).Output).RootElement;
        Assert.Contains($"0 differences from {edition} to {edition}", (await RunAsync(0, "diff", again.GetProperty("draftId").GetString()!)).Output, StringComparison.Ordinal);
        Assert.StartsWith("id,name,kind", (await RunAsync(0, "export", "prices", "--file", "prices/providers.csv")).Output, StringComparison.Ordinal);

        await RunAsync(0, "rollback", "prices", before, "--note", "back");
        Assert.Contains("Whole:", (await RunAsync(0, "audit", "verify")).Output, StringComparison.Ordinal);
        Assert.Contains("roll-back", (await RunAsync(0, "audit", "export")).Output, StringComparison.Ordinal);
        var kept = (await RunAsync(0, "housekeeping")).Output;
        Assert.Contains("Removed 0 editions", kept, StringComparison.Ordinal);
        Assert.Contains("2020-01-02 dropped prices/prices.csv: the price list ketamine-clinics-los-angeles-ca is too old to count", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_faults_ends_with_its_findings_and_code_two()
    {
        var file = Path.Combine(_folder.FullName, "providers.csv");
        await File.WriteAllTextAsync(file, "id,name,kind,city,state,zip\nlake,Lake Clinic,spa,Austin,TX,78701\n", Cancel);
        Assert.Contains("line 2, kind:", (await RunAsync(2, "import", file, "--table", "providers", "--stage")).Output, StringComparison.Ordinal);
        Assert.Contains("There is no file", (await RunAsync(2, "import", file + "x", "--table", "providers")).Error, StringComparison.Ordinal);
        Assert.Contains("There is no such draft", (await RunAsync(2, "diff", "nothing")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_are_made_and_ended_and_the_admin_key_is_replaced()
    {
        var made = JsonDocument.Parse((await RunAsync(0, "keys", "create", "Hill Clinic", "--origin", "https://hill.example", "--json")).Output).RootElement;
        var id = made.GetProperty("key").GetProperty("id").GetString()!;
        Assert.StartsWith("pk_live_", (await RunAsync(0, "keys", "rotate", id)).Output, StringComparison.Ordinal);
        await RunAsync(0, "keys", "drop", id, "1");
        await RunAsync(0, "keys", "revoke", id);
        Assert.Contains("revoked", (await RunAsync(0, "keys", "list")).Output, StringComparison.Ordinal);
        Assert.StartsWith(LocalAdminKey.Prefix, (await RunAsync(0, "keys", "admin")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_commands_work_on_a_server_with_its_key()
    {
        await using var app = new RunningApp();
        await app.InitializeAsync();
        var key = await app.Services.GetRequiredService<LocalAdminKey>().MakeOnceAsync(Cancel);
        var server = app.Http.BaseAddress!.ToString();
        Environment.SetEnvironmentVariable("COSTFINDER_KEY", key);
        try
        {
            Assert.Contains("current", (await RunAsync(0, "editions", "programs", "--server", server)).Output, StringComparison.Ordinal);
            Assert.Contains("not from far away", (await RunAsync(3, "keys", "admin", "--server", server)).Error, StringComparison.Ordinal);
            Environment.SetEnvironmentVariable("COSTFINDER_KEY", key + "0");
            Assert.Contains("401", (await RunAsync(3, "editions", "programs", "--server", server)).Error, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("COSTFINDER_KEY", null);
        }
        Assert.Contains("COSTFINDER_KEY", (await RunAsync(3, "drafts", "--server", server)).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunWithKeyAsync(1, "x", "drafts", "--server", "http://127.0.0.1:1")).Code);
    }

    [Fact]
    public async Task Stopping_a_command_leaves_nothing_half_done()
    {
        var file = Path.Combine(_folder.FullName, "providers.csv");
        await File.WriteAllTextAsync(file, "id,name,kind,city,state,zip\nlake-clinic-tx,Lake Clinic,clinic,Austin,TX,78701\n", Cancel);
        await RunAsync(0, "drafts");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        Assert.Contains("Stopped.", (await RunUntilAsync(130, ["import", file, "--table", "providers", "--stage", "--store", Store], stop.Token)).Error, StringComparison.Ordinal);
        Assert.Empty((await RunAsync(0, "drafts")).Output.Trim());
    }

    [Fact]
    public void Every_command_explains_itself_with_examples()
    {
        var commands = Leaves(CommandLine.Root()).ToList();
        Assert.Equal(
            ["admin", "create", "diff", "drafts", "drop", "editions", "export", "export", "housekeeping", "import", "list", "preview", "publish", "revoke", "rollback", "rotate", "verify"],
            commands.Select(command => command.Name).Where(name => name is not ("evaluate" or "check" or "expiring")).Order());
        foreach (var command in commands.Where(command => command.Options.Any(option => option.Name == "--server")))
        {
            Assert.Contains("Examples:\n  costfinder ", command.Description, StringComparison.Ordinal);
            Assert.All(command.Options, option => Assert.False(string.IsNullOrWhiteSpace(option.Description)));
        }

        static IEnumerable<Command> Leaves(Command command) =>
            command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(int expected, params string[] arguments) =>
        RunUntilAsync(expected, arguments.Contains("--server") ? arguments : [.. arguments, "--store", Store], Cancel);

    private static async Task<(int Code, string Output, string Error)> RunWithKeyAsync(int expected, string key, params string[] arguments)
    {
        Environment.SetEnvironmentVariable("COSTFINDER_KEY", key);
        try
        {
            return await RunUntilAsync(expected, arguments, Cancel);
        }
        finally
        {
            Environment.SetEnvironmentVariable("COSTFINDER_KEY", null);
        }
    }

    private static async Task<(int Code, string Output, string Error)> RunUntilAsync(int expected, string[] arguments, CancellationToken cancellationToken)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Root().Parse(arguments).InvokeAsync(new() { Output = output, Error = error }, cancellationToken);
        Assert.True(expected == code, $"{string.Join(' ', arguments)}: {code}\n{output}\n{error}");
        return (code, output.ToString(), error.ToString());
    }
}
