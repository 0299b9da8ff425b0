using System.CommandLine;
using System.Text;
using static CostFinder.Cli.DraftCommands;

namespace CostFinder.Cli;

/// <summary><c>audit</c>: the trail of every admin act, verified and taken out.</summary>
internal static class AuditCommands
{
    public static Command Create() => new("audit", "Verifies and exports the audit trail.") { Verify(), Export() };

    private static Command Verify()
    {
        var options = new AdminOptions();
        var number = new Option<long?>("--number") { Description = "The number of a line that you kept elsewhere." };
        var hash = new Option<string?>("--hash") { Description = "The hash of that line." };
        var command = options.AddTo(new("verify", "Recomputes every hash of the trail. The exit code is 2 when a line was changed or is missing.") { number, hash },
            "audit verify\naudit verify --number 120 --hash 6b86b273ff34fce1...");
        options.Run(command, async (connection, parsed, cancellationToken) =>
        {
            var kept = parsed.GetValue(number) is { } line ? $"?number={line}&hash={Escaped(parsed.GetValue(hash) ?? "")}" : "";
            var verdict = await connection.GetAsync($"/audit/verification{kept}", cancellationToken);
            var whole = verdict.GetProperty("whole").GetBoolean();
            connection.Print(verdict, output => output.WriteLine(whole
                ? $"Whole: {verdict.GetProperty("entries")} lines. Keep the last one elsewhere: {verdict.GetProperty("entries")} {Text(verdict, "headHash")}"
                : $"Not whole: line {verdict.GetProperty("firstFault")}, {Text(verdict, "fault")}."));
            return whole ? 0 : 2;
        });
        return command;
    }

    private static Command Export()
    {
        var options = new AdminOptions();
        var command = options.AddTo(new("export", "Writes the whole trail as CSV."), "audit export > audit.csv");
        options.Run(command, async (connection, _, cancellationToken) =>
        {
            await connection.Output.WriteAsync(Encoding.UTF8.GetString(await connection.DownloadAsync("/audit/export.csv", cancellationToken)));
            return 0;
        });
        return command;
    }
}
