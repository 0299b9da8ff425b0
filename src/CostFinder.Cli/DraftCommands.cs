using System.CommandLine;
using System.Text.Json;

namespace CostFinder.Cli;

/// <summary><c>drafts</c>, <c>diff</c>, <c>preview</c> and <c>publish</c>: a draft looked at from every side, and made an edition.</summary>
internal static class DraftCommands
{
    public static IEnumerable<Command> Create() => [Drafts(), Difference(), Preview(), Publish()];

    private static Command Drafts()
    {
        var options = new AdminOptions();
        var command = options.AddTo(new("drafts", "Lists the drafts, and what is wrong in the open ones."), "drafts\ndrafts --json");
        options.Run(command, async (connection, _, cancellationToken) =>
        {
            var drafts = await connection.GetAsync("/drafts?limit=100", cancellationToken);
            connection.Print(drafts, output =>
            {
                foreach (var draft in drafts.GetProperty("drafts").EnumerateArray())
                {
                    output.WriteLine($"{Text(draft, "id")}  {Text(draft, "state"),-9}  {Text(draft, "subject"),-10}  {draft.GetProperty("changes")} changes  "
                        + $"{Text(draft, "title")} ({Text(draft, "createdBy")}, {draft.GetProperty("createdAt").GetDateTimeOffset():yyyy-MM-dd})");
                }
            });
            return 0;
        });
        return command;
    }

    private static Command Difference()
    {
        var options = new AdminOptions();
        var draft = Draft();
        var from = new Option<string?>("--from") { Description = "The edition to compare with; without it the one that the draft starts from." };
        var command = options.AddTo(new("diff", "Shows what a draft changes, row by row and value by value.") { draft, from }, "diff 0199f3c2\ndiff 0199f3c2 --from 5c16f3b5bb7e4d3a");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var edition = parsed.GetValue(from);
            var difference = await connection.GetAsync(
                $"/drafts/{Escaped(parsed.GetRequiredValue(draft))}/difference{(edition is null ? "" : $"?from={Escaped(edition)}")}", cancellationToken);
            connection.Print(difference, output =>
            {
                foreach (var change in difference.GetProperty("changes").EnumerateArray())
                {
                    output.WriteLine($"{Text(change, "kind")} {Text(change, "path")} {Text(change, "row")}".TrimEnd());
                    foreach (var value in change.GetProperty("values").EnumerateArray())
                        output.WriteLine($"    {Text(value, "field")}: {Text(value, "from") ?? "-"} -> {Text(value, "to") ?? "-"}");
                }
                output.WriteLine($"{difference.GetProperty("total")} differences from {Text(difference, "from")} to {Text(difference, "to")}.");
            });
            return 0;
        });
        return command;
    }

    private static Command Preview()
    {
        var options = new AdminOptions();
        var draft = Draft();
        var command = options.AddTo(new("preview", "Checks a draft and shows how answers would change, the largest moves first.") { draft }, "preview 0199f3c2\npreview 0199f3c2 --json");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var path = $"/drafts/{Escaped(parsed.GetRequiredValue(draft))}";
            var check = await connection.GetAsync($"{path}/check", cancellationToken);
            if (!check.GetProperty("passed").GetBoolean())
            {
                connection.Print(check, output =>
                {
                    foreach (var finding in check.GetProperty("findings").EnumerateArray())
                        output.WriteLine($"{Text(finding, "path")}:{finding.GetProperty("line")} {Text(finding, "column")} {Text(finding, "message")}");
                });
                return 2;
            }
            var preview = await connection.GetAsync($"{path}/preview", cancellationToken);
            connection.Print(preview, output =>
            {
                output.WriteLine($"{preview.GetProperty("regionsMoved")} of {preview.GetProperty("regions")} regions and "
                    + $"{preview.GetProperty("profilesMoved")} of {preview.GetProperty("profiles")} standard profiles move.");
                foreach (var move in preview.GetProperty("regionMoves").EnumerateArray().Take(20))
                    output.WriteLine($"  {Text(move.GetProperty("region"), "name")}, {Text(move, "treatment")}: {Move(move)}");
                foreach (var move in preview.GetProperty("profileMoves").EnumerateArray())
                    output.WriteLine($"  {Text(move, "profile")}: {Move(move)}, {move.GetProperty("verdicts").GetArrayLength()} verdicts");
            });
            return 0;
        });
        return command;

        static string Move(JsonElement move) => $"{Amount(move.GetProperty("before"))} -> {Amount(move.GetProperty("after"))}"
            + (move.GetProperty("changePercent").ValueKind == JsonValueKind.Number ? $" ({move.GetProperty("changePercent")} %)" : "");

        static string Amount(JsonElement amount) => amount.ValueKind == JsonValueKind.Number ? $"${amount.GetDecimal():0.00}" : "no figure";
    }

    private static Command Publish()
    {
        var options = new AdminOptions();
        var draft = Draft();
        var note = new Option<string>("--note") { Description = "Why, for the audit trail.", Required = true };
        var command = options.AddTo(new("publish", "Publishes a draft: checks it once more and moves the pointer.") { draft, note }, "publish 0199f3c2 --note \"Prices gathered in October\"");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var path = $"/drafts/{Escaped(parsed.GetRequiredValue(draft))}";
            var revision = (await connection.GetAsync(path, cancellationToken)).GetProperty("revision").GetInt32();
            var published = await connection.PostAsync($"{path}/publication", new { note = parsed.GetRequiredValue(note) }, revision, cancellationToken);
            connection.Print(published, output => output.WriteLine(
                $"Published edition {Text(published, "publishedAs")} of {Text(published, "subject")}. Back with: costfinder rollback {Text(published, "subject")} {Text(published, "baseEditionId")} --note \"...\""));
            return 0;
        });
        return command;
    }

    internal static string Escaped(string text) => Uri.EscapeDataString(text);

    internal static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static Argument<string> Draft() => new("draft") { Description = "The id of the draft." };
}
