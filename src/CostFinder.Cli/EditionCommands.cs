using System.CommandLine;
using static CostFinder.Cli.DraftCommands;

namespace CostFinder.Cli;

/// <summary><c>editions</c>, <c>export</c>, <c>rollback</c> and <c>housekeeping</c>: what was published.</summary>
internal static class EditionCommands
{
    public static IEnumerable<Command> Create() => [Editions(), Export(), Rollback(), Housekeeping()];

    private static Command Editions()
    {
        var options = new AdminOptions();
        var subject = Subject();
        var command = options.AddTo(new("editions", "Lists the editions of a subject, the newest first.") { subject }, "editions prices");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var editions = await connection.GetAsync($"/editions/{Escaped(parsed.GetRequiredValue(subject))}", cancellationToken);
            connection.Print(editions, output =>
            {
                foreach (var edition in editions.GetProperty("editions").EnumerateArray())
                {
                    output.WriteLine($"{Text(edition, "id")}  {edition.GetProperty("writtenAt").GetDateTimeOffset():yyyy-MM-dd HH:mm}  {edition.GetProperty("prices")} prices"
                        + (Text(edition, "id") == Text(editions, "current") ? "  current" : "") + (edition.GetProperty("pinned").GetBoolean() ? "  pinned" : ""));
                }
            });
            return 0;
        });
        return command;
    }

    private static Command Export()
    {
        var options = new AdminOptions();
        var subject = Subject();
        var edition = new Option<string?>("--edition") { Description = "The edition; without it the current one." };
        var file = new Option<string?>("--file") { Description = "One file, such as prices/prices.csv; without it the whole edition as JSON." };
        var output = new Option<FileInfo?>("--output") { Description = "Where to; without it to the screen." };
        var command = options.AddTo(
            new("export", "Writes an edition as files that can be imported again to the identical edition.") { subject, edition, file, output },
            "export prices --output prices.json\nexport prices --file prices/prices.csv --output prices.csv");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var of = $"/editions/{Escaped(parsed.GetRequiredValue(subject))}";
            var id = parsed.GetValue(edition) ?? Text(await connection.GetAsync(of, cancellationToken), "current")!;
            var content = await connection.DownloadAsync(
                parsed.GetValue(file) is { } one ? $"{of}/{Escaped(id)}/files/{string.Join('/', one.Split('/').Select(Escaped))}" : $"{of}/{Escaped(id)}", cancellationToken);
            if (parsed.GetValue(output) is not { } target)
            {
                await connection.Output.WriteAsync(System.Text.Encoding.UTF8.GetString(content));
                return 0;
            }
            // Written beside and moved, so that a file is there whole or not at all.
            var unfinished = $"{target.FullName}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
            File.Move(unfinished, target.FullName, overwrite: true);
            return 0;
        });
        return command;
    }

    private static Command Rollback()
    {
        var options = new AdminOptions();
        var subject = Subject();
        var edition = new Argument<string>("edition") { Description = "The edition to make current again." };
        var note = new Option<string>("--note") { Description = "Why, for the audit trail.", Required = true };
        var command = options.AddTo(new("rollback", "Makes an older edition current again.") { subject, edition, note }, "rollback prices 5c16f3b5bb7e4d3a --note \"The prices of May were wrong\"");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var of = $"/editions/{Escaped(parsed.GetRequiredValue(subject))}";
            var from = Text(await connection.GetAsync(of, cancellationToken), "current");
            var answer = await connection.PostAsync($"{of}/rollback", new { editionId = parsed.GetRequiredValue(edition), from, note = parsed.GetRequiredValue(note) }, null, cancellationToken);
            if (!connection.AsJson)
                await connection.Output.WriteLineAsync($"Edition {parsed.GetRequiredValue(edition)} is current again.");
            return 0;
        });
        return command;
    }

    private static Command Housekeeping()
    {
        var options = new AdminOptions();
        var command = options.AddTo(new("housekeeping", "Removes what is old, notes what has expired, and lists the facts that have ended, end within 30 days or are due for review."), "housekeeping --json");
        options.Run(command, async (connection, _, cancellationToken) =>
        {
            var report = await connection.PostAsync("/housekeeping", null, null, cancellationToken);
            var expiring = await connection.GetAsync("/expiring?within=30", cancellationToken);
            connection.Print(report, output =>
            {
                output.WriteLine($"Removed {report.GetProperty("editionsRemoved")} editions and {report.GetProperty("importsRemoved")} imports.");
                foreach (var fact in expiring.GetProperty("facts").EnumerateArray())
                    output.WriteLine($"{Text(fact, "day")} {Text(fact, "kind")} {Text(fact, "path")}: {Text(fact, "what")}");
                if (report.GetProperty("draftId").GetString() is { } draft)
                    output.WriteLine($"The draft {draft} counts the ages of prices to today. Preview it, then publish or discard it.");
            });
            return 0;
        });
        return command;
    }

    private static Argument<string> Subject() => new("subject") { Description = "prices, programs, treatments or parameters." };
}
