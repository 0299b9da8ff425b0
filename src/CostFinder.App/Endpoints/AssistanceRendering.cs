using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes programs and their verdicts down as the contract has them.</summary>
public static class AssistanceRendering
{
    /// <summary>All matches in their order; programs that exclude each other are also named.</summary>
    public static IReadOnlyList<ProgramMatchResponse> Render(IReadOnlyList<ProgramMatch> matches, CourseHelp help, Language language)
    {
        var names = matches.ToDictionary(match => match.Program.Id, match => match.Program.Name.In(language));
        return [.. matches.Select(match => Render(match, names, help.WorthOf(match.Program.Id), language))];
    }

    private static ProgramMatchResponse Render(ProgramMatch match, Dictionary<string, string> names, ProgramWorth? worth, Language language) => new()
    {
        ProgramId = match.Program.Id,
        Name = match.Program.Name.In(language),
        Kind = Words.Of(match.Program.Kind),
        Summary = match.Program.Summary.In(language),
        Verdict = Words.Of(match.Verdict),
        IsInformation = match.IsInformation,
        Reasons = [.. match.Reasons.Select(reason =>
            new RuleResultResponse(Words.Of(reason.Rule), Words.Of(reason.Finding), reason.Text.In(language), reason.Citation.Link))],
        Missing = match.Missing,
        NearestYes = NearestYes.Of(match) is { Count: > 0 } ways ? new([.. ways.Select(way => Render(way, language))]) : null,
        Saves = worth?.Saves is { } saves ? EstimateRendering.Render(saves) : null,
        SavesAtLeast = worth?.AtLeast ?? false,
        SavesText = worth?.Text.In(language),
        SavesIfReported = [.. (worth?.IfReported ?? []).Select(reported => new ReportedSavingResponse(
            reported.Cap.Value.Dollars, reported.Cap.Basis.In(language), EstimateRendering.Render(reported.Saves)))],
        BenefitText = BenefitWords.Of(match.Program.Benefit).In(language),
        NotWith = match.Program.Stacking.NotWith,
        NotWithNames = [.. match.Program.Stacking.NotWith.Select(id => names[id])],
        Terms = match.Program.Terms.In(language),
        Steps = match.Program.Steps.In(language),
        Documents = match.Program.Documents.In(language),
        Deadlines = [.. match.Program.Deadlines.Select(deadline => Render(deadline, language))],
        Link = match.Program.Link,
        Phone = match.Program.Phone,
        ProgramStatus = Words.Of(match.Status),
        StatusText = match.StatusText.In(language),
        StatusAsOf = match.Program.Status.AsOf,
    };

    public static DeadlineResponse Render(ProgramDeadline deadline, Language language) => new(
        Words.Of(deadline.Kind),
        deadline.Says.In(language),
        deadline.From is { } from ? Words.Of(from) : null,
        deadline.Days,
        deadline.Months,
        deadline.EachYearOn is var (month, day) ? string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}") : null,
        EstimateRendering.Render(deadline.Citation));

    private static WayInResponse Render(WayIn way, Language language) => new(
        way.Text.In(language), Words.Of(way.Verdict), [.. way.Changes.Select(change => new ChangedAnswerResponse(change.Answer, ValueOf(change)))]);

    private static string ValueOf(LawfulChange change)
    {
        var (answers, place) = (change.Changed.Answers, change.Changed);
        return change.Answer switch
        {
            AnswerNames.Region => place.State!,
            AnswerNames.CoverageKind => Words.Of(answers.Coverage.Kind!.Value),
            AnswerNames.SecondaryCoverage => Words.Of(answers.Coverage.Secondary!.Value),
            AnswerNames.PriorAuthorization => Words.Of(answers.Coverage.PriorAuthorization!.Value),
            AnswerNames.AnnualIncome => Dollars(answers.Household.AnnualIncome!.Value),
            AnswerNames.Savings => Dollars(answers.Household.Savings!.Value),
            AnswerNames.HouseholdSize => answers.Household.Size!.Value.ToString(CultureInfo.InvariantCulture),
            AnswerNames.Age => answers.Patient.Age!.Value.ToString(CultureInfo.InvariantCulture),
            AnswerNames.Provider => Words.Of(place.Provider!.Value),
            _ => throw new InvalidOperationException($"The change of {change.Answer} has no words yet."),
        };
    }

    private static string Dollars(Money amount) => amount.Dollars.ToString(CultureInfo.InvariantCulture);
}
