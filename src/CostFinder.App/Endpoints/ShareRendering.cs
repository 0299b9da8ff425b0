using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down what the person pays: in all, by plan year, by month and visit by visit.</summary>
public static class ShareRendering
{
    public static PatientPaysResponse Render(CourseMoney money) => new(
        EstimateRendering.Render(money.PatientPays),
        null,
        EstimateRendering.Render(money.ToEndOfPlanYear),
        EstimateRendering.Render(money.TwelveMonths),
        [.. money.ByPlanYear.Select(year => new PlanYearResponse(
            year.From, year.To, year.PatientPays.Low.Dollars, year.PatientPays.Typical.Dollars, year.PatientPays.High.Dollars))],
        [.. money.ByMonth.Select(month => new MonthResponse(
            month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            month.PatientPays.Low.Dollars, month.PatientPays.Typical.Dollars, month.PatientPays.High.Dollars))],
        [.. money.Typical.Lines.Select(Render)]);

    private static VisitResponse Render(LedgerLine line) => new()
    {
        Number = line.Charge.Number,
        Date = line.Charge.Date,
        Phase = Words.Of(line.Charge.Phase),
        Allowed = line.Allowed.Dollars,
        Copay = line.Copay.Dollars,
        Deductible = line.Deductible.Dollars,
        Coinsurance = line.Coinsurance.Dollars,
        NotCovered = line.NotCovered.Dollars,
        BalanceBill = line.BalanceBill.Dollars,
        PlanPays = line.PlanPays.Dollars,
        Assistance = [.. line.Assistance.Select(help => new VisitAssistanceResponse(help.ProgramId, help.Amount?.Dollars, help.Left?.Dollars))],
        PatientPays = line.PatientPays.Dollars,
        DeductibleLeft = line.DeductibleLeft?.Dollars,
        OutOfPocketLeft = line.OutOfPocketLeft?.Dollars,
        Marks = [.. line.Marks.Select(Words.Of)],
    };
}
