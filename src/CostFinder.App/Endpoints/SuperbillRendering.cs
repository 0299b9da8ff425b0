using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down what may come back when a person pays first.</summary>
public static class SuperbillRendering
{
    public static SuperbillResponse Render(Superbill superbill, Language language)
    {
        var most = superbill.Branches[^1].Money?.Typical.ByMonth;
        return new(
            superbill.Note.Text.In(language),
            EstimateRendering.Render(superbill.PaidNow.PatientPays),
            [.. superbill.Branches.Select(branch => new SuperbillBranchResponse(
                branch.Answer, branch.Text.In(language), Render(branch.Money?.PlanPays), Render(branch.Money?.PatientPays)))],
            [.. superbill.PaidNow.Typical.ByMonth.Select((month, place) => new SuperbillMonthResponse(
                ShareRendering.Month(month.From), month.PatientPays.Dollars, most?[place].PlanPays.Dollars))],
            superbill.Note.AskThePlan.In(language),
            [.. superbill.Note.Sources.Select(EstimateRendering.Render)]);
    }

    private static MoneyRangeResponse? Render(MoneyRange? range) => range is null ? null : EstimateRendering.Render(range);
}
