using System.CommandLine;
using System.Text.Json;
using Spectre.Console;

namespace CostFinder.Cli;

/// <summary><c>import</c>: sends a file of rows, shows how far its check is, and lists what is wrong by line and column.</summary>
internal static class ImportCommand
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    public static Command Create()
    {
        var options = new AdminOptions();
        var file = new Argument<FileInfo>("file") { Description = "A CSV file by the template, or an exported edition (JSON)." };
        var table = new Option<string>("--table") { Description = "The table: prices, providers; or edition for an exported one.", Required = true };
        var draft = new Option<string?>("--draft") { Description = "The draft to import into; without it a new one is made." };
        var subject = new Option<string>("--subject") { Description = "The subject of a new draft.", DefaultValueFactory = _ => "prices" };
        var title = new Option<string?>("--title") { Description = "The title of a new draft." };
        var replace = new Option<bool>("--replace") { Description = "The file is the whole table: rows that are not in it go." };
        var stage = new Option<bool>("--stage") { Description = "Make the rows part of the draft when there are no findings; without it they are only checked." };
        var command = options.AddTo(new("import", "Imports a file of rows into a draft. It only checks, unless --stage is given.") { file, table, draft, subject, title, replace, stage },
            "import prices.csv --table prices\nimport prices.csv --table prices --stage --title \"Autumn prices\"\nimport edition.json --table edition --stage --json");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var source = parsed.GetRequiredValue(file);
            if (!source.Exists)
                throw new AdminRefusal(422, $"There is no file {source.FullName}.");
            var into = parsed.GetValue(draft) ?? (await connection.PostAsync(
                "/drafts", new { subject = parsed.GetRequiredValue(subject), title = parsed.GetValue(title) ?? source.Name }, null, cancellationToken)).GetProperty("id").GetString()!;
            var job = await connection.PostAsync(
                $"/drafts/{Uri.EscapeDataString(into)}/imports",
                new { table = parsed.GetRequiredValue(table), mode = parsed.GetValue(replace) ? "replace" : "merge", dryRun = !parsed.GetValue(stage) }, null, cancellationToken);
            var id = job.GetProperty("id").GetString()!;
            job = connection.AsJson
                ? await RunAsync(connection, id, source, (_, _) => { }, cancellationToken)
                : await ShownAsync(connection, id, source, cancellationToken);
            connection.Print(job, output => Report(output, job, into));
            return job.GetProperty("state").GetString() == "refused" ? 2 : 0;
        });
        return command;
    }

    private static async Task<JsonElement> ShownAsync(AdminConnection connection, string id, FileInfo source, CancellationToken cancellationToken)
    {
        var console = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(connection.Output) });
        JsonElement job = default;
        await console.Progress().AutoClear(true).StartAsync(async progress =>
        {
            var (send, check) = (progress.AddTask("sending", maxValue: source.Length), progress.AddTask("checking", maxValue: source.Length));
            job = await RunAsync(connection, id, source, (sent, done) => (send.Value, check.Value) = (sent, done), cancellationToken);
        });
        return job;
    }

    private static async Task<JsonElement> RunAsync(
        AdminConnection connection, string id, FileInfo source, Action<long, long> show, CancellationToken cancellationToken)
    {
        await using var content = source.OpenRead();
        var sending = connection.PutAsync($"/imports/{id}/content", new StreamContent(content), null, cancellationToken);
        while (await Task.WhenAny(sending, Task.Delay(BetweenLooks, cancellationToken)) != sending)
            show(content.Position, 0);
        await sending;
        while (true)
        {
            var job = await connection.GetAsync($"/imports/{id}", cancellationToken);
            show(source.Length, job.GetProperty("bytesChecked").GetInt64());
            if (job.GetProperty("state").GetString() is not "checking")
                return job;
            await Task.Delay(BetweenLooks, cancellationToken);
        }
    }

    private static void Report(TextWriter output, JsonElement job, string draft)
    {
        foreach (var finding in job.GetProperty("findings").EnumerateArray())
        {
            output.WriteLine($"line {finding.GetProperty("line")}{(finding.GetProperty("column").GetString() is { } column ? $", {column}" : "")}: "
                + $"{finding.GetProperty("message").GetString()} [{finding.GetProperty("code").GetString()}]");
        }
        var (state, rows, findings) = (job.GetProperty("state").GetString(), job.GetProperty("rows").GetInt64(), job.GetProperty("findingCount").GetInt64());
        output.WriteLine(state switch
        {
            "staged" => $"{rows} rows are part of draft {draft}. Publish it with: costfinder publish {draft} --note \"...\"",
            "checked" => $"{rows} rows, no findings. Nothing was changed; add --stage to make them part of a draft.",
            _ => $"{rows} rows, {findings} findings. Nothing was changed.",
        });
    }
}
