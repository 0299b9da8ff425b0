using System.Globalization;
using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes down what the person pays: in all, by plan year, by month and visit by visit.</summary>
public static class ShareRendering
{
    /// <summary>Totals are before help; the timeline shows what likely programs pay at each visit.</summary>
    public static PatientPaysResponse Render(CourseMoney money, CourseHelp help, Payment payment, Func<string, Text> nameOf, Language language)
    {
        var shown = (help.After ?? money).Typical;
        return new(
            EstimateRendering.Render(money.PatientPays),
            help.LeftAfterLikelyHelp is { } left ? EstimateRendering.Render(left) : null,
            EstimateRendering.Render(money.ToEndOfPlanYear),
            EstimateRendering.Render(money.TwelveMonths),
            ByPlanYear(money),
            [.. money.ByMonth.Zip(shown.ByMonth, (month, total) => Render(month, total, shown))],
            [.. shown.Lines.Select(line => Render(line, VisitWords.Explain(line, payment, nameOf).In(language)))]);
    }

    public static IReadOnlyList<PlanYearResponse> ByPlanYear(CourseMoney money) =>
    [
        .. money.ByPlanYear.Select(year => new PlanYearResponse(
            year.From, year.To, year.PatientPays.Low.Dollars, year.PatientPays.Typical.Dollars, year.PatientPays.High.Dollars)),
    ];

    private static MonthResponse Render(MonthShare share, LedgerTotal total, Ledger shown) => new()
    {
        Month = Month(share.Month),
        Low = share.PatientPays.Low.Dollars,
        Typical = share.PatientPays.Typical.Dollars,
        High = share.PatientPays.High.Dollars,
        Visits = total.Visits,
        PlanPays = total.PlanPays.Dollars,
        SupplementPays = total.SupplementPays.Dollars,
        AssistancePays = total.AssistancePays.Dollars,
        PatientPays = total.PatientPays.Dollars,
        Marks = [.. shown.Lines.Where(line => line.Charge.Date >= total.From && line.Charge.Date <= total.To).SelectMany(line => Render(line.Marks)).Distinct()],
    };

    /// <summary>The month of a day, such as <c>2027-03</c>.</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-{day.Month:D2}");

    private static VisitResponse Render(LedgerLine line, IReadOnlyList<string> steps) => new()
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
        SupplementPays = line.SupplementPays.Dollars,
        Assistance = [.. line.Assistance.Select(help => new VisitAssistanceResponse(help.ProgramId, help.Amount?.Dollars, help.Left?.Dollars))],
        PatientPays = line.PatientPays.Dollars,
        PaidBack = line.PaidBack.Dollars,
        MayBeLess = line.MayBeLess,
        Parts = Render(line.Parts),
        DeductibleLeft = line.DeductibleLeft?.Dollars,
        OutOfPocketLeft = line.OutOfPocketLeft?.Dollars,
        PharmacyLeft = Render(line.Pharmacy),
        OutOfNetworkLeft = Render(line.OutOfNetwork),
        Steps = steps,
        Marks = Render(line.Marks),
    };

    private static List<string> Render(IReadOnlyList<LedgerMark> marks)
    {
        var words = new List<string>(marks.Count);
        foreach (var mark in marks)
            words.Add(Words.Of(mark));
        return words;
    }

    private static List<VisitPartResponse> Render(IReadOnlyList<LedgerPart> parts)
    {
        var rendered = new List<VisitPartResponse>(parts.Count);
        foreach (var part in parts)
            rendered.Add(Render(part));
        return rendered;
    }

    private static VisitPartResponse Render(LedgerPart part) => new(
        Words.Of(part.Component), part.Allowed.Dollars, part.Copay.Dollars, part.Deductible.Dollars, part.Coinsurance.Dollars, part.NotCovered.Dollars,
        part.BalanceBill.Dollars, part.PlanPays.Dollars, part.SupplementPays.Dollars, part.AssistancePays.Dollars, part.PatientPays.Dollars);

    private static LeftOfYearResponse? Render(LeftOfYear left) =>
        left is { Deductible: null, OutOfPocket: null } ? null : new(left.Deductible?.Dollars, left.OutOfPocket?.Dollars);
}
