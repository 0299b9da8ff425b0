using System.ComponentModel;

namespace CostFinder.App.Contracts;

public sealed record SuperbillResponse(
    string Text,
    [property: Description("What the person pays the clinic, whatever the plan does.")] MoneyRangeResponse PaidNow,
    [property: Description("How the plan may answer; that nothing comes back is always the first.")] IReadOnlyList<SuperbillBranchResponse> Branches,
    [property: Description("Typical case. What comes back comes after the month it is for.")] IReadOnlyList<SuperbillMonthResponse> ByMonth,
    IReadOnlyList<string> AskThePlan,
    IReadOnlyList<SourceResponse> Sources);

public sealed record SuperbillBranchResponse(
    [property: Description("nothing | as-you-say | at-most | unknown")] string Answer,
    string Text,
    [property: Description("Null when nobody can say how much.")] MoneyRangeResponse? ComesBack,
    [property: Description("What the person has paid once that has come back.")] MoneyRangeResponse? PaidInTheEnd);

public sealed record SuperbillMonthResponse(string Month, decimal PaidNow, [property: Description("The most that may come back for this month; null when not known.")] decimal? MayComeBack);
