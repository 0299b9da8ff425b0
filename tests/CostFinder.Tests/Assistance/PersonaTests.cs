using System.Text.Json.Nodes;
using CostFinder.App.Catalog;
using CostFinder.App.Endpoints;
using CostFinder.Core.Assistance;
using CostFinder.Tests.Facts;
using CostFinder.Tests.House;

namespace CostFinder.Tests.Assistance;

/// <summary>The standard profiles, judged with every change of facts or rules.</summary>
public class PersonaTests
{
    private static readonly FactCatalog Facts = RealCatalog.Instance;

    /// <summary>
    /// What moved is named, person by person. When it was meant to move, run the tests once with COSTFINDER_UPDATE_PERSONAS=1, read the
    /// difference, and say in the commit which fact or rule changed.
    /// </summary>
    [Fact]
    public void Every_profile_has_the_verdicts_that_are_expected()
    {
        var moved = PersonaRun.Unexpected(Facts);
        if (Environment.GetEnvironmentVariable("COSTFINDER_UPDATE_PERSONAS") == "1")
            Write();
        else
            Assert.True(moved.Count == 0, $"{moved.Count} verdicts moved:\n{string.Join('\n', moved)}");
    }

    [Fact]
    public void There_are_many_and_they_differ()
    {
        Assert.InRange(Facts.Personas.Count, 40, 200);
        Assert.True(Facts.Personas.Select(persona => string.Join(' ', persona.Expected.OrderBy(verdict => verdict.Key, StringComparer.Ordinal))).Distinct().Count() > 25);
    }

    [Fact]
    public void Every_program_that_helps_fits_somebody() => Assert.Empty(Facts.Programs
        .Where(program => program.Status.Value is not OpenStatus.Closed && !program.IsInformation)
        .Select(program => program.Id)
        .Except(Facts.Personas.SelectMany(persona => persona.Expected.Keys)));

    [Fact]
    public void A_changed_rule_shows_whom_it_moves()
    {
        var changed = Facts with
        {
            Programs = [.. Facts.Programs.Select(program => program.Id != "spravato-withme-savings" ? program : program with
        {
            Rules = [.. program.Rules, new LivesNotIn(["TX"]) { Citation = program.Sources[0] }],
        })]
        };

        var moves = PersonaRun.Moves(Facts, changed);

        Assert.Contains(new PersonaMove("job-plan-spray-tx", "spravato-withme-savings", Verdict.Likely, Verdict.Unlikely), moves);
        Assert.All(moves, move => Assert.Equal("spravato-withme-savings", move.ProgramId));
        Assert.Equal("job-plan-spray-tx: spravato-withme-savings was likely and is unlikely", moves.First(move => move.PersonaId == "job-plan-spray-tx").ToString());
        Assert.Equal(moves, PersonaRun.Unexpected(changed).Where(move => moves.Contains(move)));
    }

    [Fact]
    public void A_program_taken_out_is_told()
    {
        var changed = Facts with { Programs = [.. Facts.Programs.Where(program => program.Id != "medigap")] };

        Assert.Contains(PersonaRun.Moves(Facts, changed), move => move is { ProgramId: "medigap", Is: null, Was: not null });
        Assert.All(PersonaRun.Unexpected(changed), move => Assert.Equal(("medigap", null), (move.ProgramId, move.Is)));
    }

    [Theory]
    [InlineData("\"id\": \"nothing-known-spray\"", "\"id\": \"nothing-known-iv\"", "two people are named nothing-known-iv")]
    [InlineData("\"closed\": [", "\"closed\": [\"needymeds\", ", "expects two verdicts of needymeds")]
    public void A_damaged_profile_is_refused(string right, string wrong, string problem)
    {
        var files = RealFacts.Files("personas").With("personas/personas.json", text => text.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Contains(problem, Assert.Throws<DamagedFactException>(() => PersonasReader.Read(files)).Message, StringComparison.Ordinal);
    }

    private static void Write()
    {
        var path = Path.Combine(SourceTree.Root, "data", "personas", "personas.json");
        var document = JsonNode.Parse(File.ReadAllText(path))!;
        foreach (var persona in document["personas"]!.AsArray())
        {
            var verdicts = PersonaRun.Judge(Facts.Personas.Single(known => known.Id == (string?)persona!["id"]), Facts);
            persona!["expect"] = new JsonObject
            {
                ["likely"] = Of(Verdict.Likely),
                ["possible"] = Of(Verdict.Possible),
                ["closed"] = Of(Verdict.Closed),
            };

            JsonArray Of(Verdict verdict) => [.. verdicts.Where(judged => judged.Value == verdict).Select(judged => judged.Key).Order(StringComparer.Ordinal).Select(id => JsonValue.Create(id))];
        }
        File.WriteAllText(path, document.ToJsonString(new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
    }
}
