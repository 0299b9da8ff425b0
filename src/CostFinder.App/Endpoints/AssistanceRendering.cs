using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Assistance;

namespace CostFinder.App.Endpoints;

/// <summary>Writes programs and their verdicts down as the contract has them.</summary>
public static class AssistanceRendering
{
    /// <summary>All matches in their order; programs that exclude each other are also named.</summary>
    public static IReadOnlyList<ProgramMatchResponse> Render(IReadOnlyList<ProgramMatch> matches)
    {
        var names = matches.ToDictionary(match => match.Program.Id, match => match.Program.Name);
        return [.. matches.Select(match => Render(match, names))];
    }

    private static ProgramMatchResponse Render(ProgramMatch match, Dictionary<string, string> names) => new()
    {
        ProgramId = match.Program.Id,
        Name = match.Program.Name,
        Kind = Words.Of(match.Program.Kind),
        Summary = match.Program.Summary,
        Verdict = Words.Of(match.Verdict),
        IsInformation = match.IsInformation,
        Reasons = [.. match.Reasons.Select(reason =>
            new RuleResultResponse(Words.Of(reason.Rule), Words.Of(reason.Finding), reason.Text, reason.Citation.Link))],
        Missing = match.Missing,
        NearestYes = null,
        Saves = null,
        BenefitText = BenefitWords.Of(match.Program.Benefit),
        NotWith = match.Program.Stacking.NotWith,
        NotWithNames = [.. match.Program.Stacking.NotWith.Select(id => names[id])],
        Terms = match.Program.Terms,
        Steps = match.Program.Steps,
        Documents = match.Program.Documents,
        Link = match.Program.Link,
        Phone = match.Program.Phone,
        ProgramStatus = Words.Of(match.Status),
        StatusText = match.StatusText,
        StatusAsOf = match.Program.Status.AsOf,
    };
}
