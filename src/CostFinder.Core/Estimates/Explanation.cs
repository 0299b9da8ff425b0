using System.Globalization;
using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Pricing;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Estimates;

/// <summary>Says in plain words how the figures of a case came about and what to keep in mind.</summary>
public static class Explanation
{
    /// <summary>How the figures came about, in the order in which they were made.</summary>
    public static IReadOnlyList<string> Steps(Case opened, CourseMoney? money)
    {
        var steps = new List<string>();
        if (opened.Course is { } course)
            steps.Add(course.Explanation.English);
        steps.Add(opened.Session.Range is { } range
            ? $"One visit costs {Words(range)}. {opened.Session.Why}"
            : $"We have no price for one visit. {opened.Session.Why}");
        if (opened.Consultation is { Range: { } first } consultation)
            steps.Add($"The first evaluation costs {Words(first)}. {consultation.Why}");
        if (money is not null)
            steps.Add($"Together the visits cost {Words(money.CourseTotal)} before insurance and help.");
        if (opened.Session.Range is not null)
            steps.Add(opened.Payment.Because);
        if (opened.Payment is Payment.ByPlan && opened.Visits?.FirstOrDefault(visit => visit.Parts.Any(part => part.Component == Component.Drug) && visit.Parts.Count > 1) is { } split)
        {
            steps.Add($"Plans and programs treat the drug and the visit apart. Of visit {split.Number} we take {Words(split.Parts[0].Price)} as the drug, at its list price, "
                + $"and {Words(split.Parts[1].Price)} as the visit with its observation.");
        }
        if (money is not null && opened.Payment is Payment.ByPlan plan)
            steps.AddRange(Shares(plan.Terms, money.Typical));
        return steps;
    }

    /// <summary>What to keep in mind, the most important first.</summary>
    public static IReadOnlyList<string> Caveats(Case opened, CourseMoney? money)
    {
        var caveats = new List<string>();
        if (opened.Question.Answers.Coverage.Secondary is { } second and not SecondaryCoverage.None
            && !(opened.Payment is Payment.ByPlan { Preset: { } design } && design.With.Contains(second)))
            caveats.Add("Your second insurance may pay part or all of what is left. We count nothing of it.");
        if (opened.Payment is Payment.Unknown)
            caveats.Add("We do not know what your insurance leaves for you to pay, so we give no figure for it. Ask your plan with the codes below.");
        if (opened.Question.Answers.Coverage.Kind is null && money is not null)
            caveats.Add("We do not know your insurance. The figure is what you would pay without any.");
        if (opened.Session.Origin == PriceOrigin.CommercialGuide)
            caveats.Add("Plans agree their own prices with clinics, and those are not public here. Ours is a rough guide from Medicare's amounts. Your plan can tell you what it allows for the codes below.");
        if (opened.Payment is Payment.ByPlan && opened.Session.Origin is PriceOrigin.HospitalCash or PriceOrigin.SelfPay)
            caveats.Add("Plans agree their own prices with clinics, and those are not public here. We used published cash prices in their place, so your plan's price may be lower or higher.");
        if (opened.Payment is Payment.ByPlan && opened.Outlook.PriorAuthorization is { } approval
            && opened.Question.Answers.Coverage.PriorAuthorization is not (PriorAuthorization.Approved or PriorAuthorization.NotNeeded))
            caveats.Add($"Approval by your plan before treatment: {approval}");
        if (opened.Payment is Payment.ByPlan && opened.Question.Answers.Coverage.PriorAuthorization == PriorAuthorization.Pending)
            caveats.Add("Your plan has not answered yet. If it refuses, it pays nothing, and every visit would be yours to pay.");
        if (opened.Payment is Payment.ByPlan && opened.Question.Answers.Coverage is { Network: null, Kind: CoverageKind.Commercial or CoverageKind.MedicareAdvantage })
            caveats.Add("We counted the clinic as in your plan's network. Outside it you would likely pay much more; ask the clinic and your plan.");
        if (opened.Payment is Payment.ByPlan { Terms.Pharmacy: not null } && opened.Question.Answers.Coverage.Benefit is null)
            caveats.Add("We counted the drug as billed with the visit. If it runs through the pharmacy part of your plan, other terms hold for it.");
        if (opened.Payment is Payment.ByPlan { AllowedOutOfNetwork: null } outside && outside.Network != outside.BehavioralNetwork)
            caveats.Add("The clinic is in one of your plan's networks and not in the other. What is outside is yours to pay and counts toward nothing.");
        if (opened.Payment is Payment.ByPlan { FiguresFrom: { } age, Preset.Kind: CoverageKind.Commercial } filled)
            caveats.Add($"The plan terms we filled in come from {age}." + (filled.Assumed.Contains("outOfPocketMaximum") ? " Your own yearly limit may well be higher; it is on your plan's summary." : ""));
        if (opened.Consultation is { Range: null })
            caveats.Add("The first evaluation is not in the total: we have no published price for it.");
        if (opened.Session.Found is { Basis: RangeBasis.ListedPrices })
            caveats.Add("Few prices are published, so the range is simply the lowest and the highest of them.");
        if (money is { ByPlanYear: [var firstYear, ..] } && opened.Payment is Payment.ByPlan && firstYear.From > opened.Question.AsOf)
            caveats.Add($"The course begins in the plan year from {Day(firstYear.From)}. Where its prices and terms are not out yet we took those of {Day(opened.Question.AsOf)}; both can change.");
        else if (money is not null && opened.Payment is Payment.ByPlan && money.ByPlanYear.Count > 1)
            caveats.Add($"Part of the course falls into the plan year from {Day(money.ByPlanYear[1].From)}. We took this year's prices and terms for it; both can change.");
        if (opened.Payment is Payment.ByPlan { Terms.OutOfPocketMaximum: null })
            caveats.Add("This insurance sets no limit on what you can pay in a year.");
        caveats.Add("Visits you may also need, such as talk therapy, blood tests, other medicine, a ride home and time off work, are not in these figures.");
        return caveats;
    }

    private static IEnumerable<string> Shares(PlanTerms terms, Ledger ledger)
    {
        var isPlansOwn = ledger.Lines.All(line => VisitWords.IsPlansOwn(line, terms));
        if (ledger.Lines.Sum(line => line.Deductible) is var deductible && deductible > Money.Zero)
            yield return isPlansOwn
                ? $"In the typical case {deductible} of it falls under your deductible of {terms.Deductible} a plan year, which you pay first."
                : $"In the typical case {deductible} of it falls under deductibles, which you pay first.";
        if (ledger.Lines.Sum(line => line.Coinsurance) is var coinsurance && coinsurance > Money.Zero)
            yield return isPlansOwn ? $"Your share of {(deductible > Money.Zero ? "the rest" : "each visit")} is {terms.Coinsurance}: {coinsurance} in all." : $"Your shares of the rest come to {coinsurance}.";
        if (ledger.Lines.Sum(line => line.Copay) is var copay && copay > Money.Zero)
            yield return $"Copays come to {copay}.";
        foreach (var (line, mark) in ledger.Lines.SelectMany(line => line.Marks, (line, mark) => (line, mark)))
        {
            yield return mark switch
            {
                LedgerMark.PlanYearReset => $"A new plan year starts before the visit on {Day(line.Charge.Date)}{VisitWords.StartsAnew(terms, "begin")}.",
                LedgerMark.DeductibleFinished => $"The deductible is met on {Day(line.Charge.Date)}{Visit(line)}.",
                LedgerMark.CapUsedUp => $"Help from a program is used up on {Day(line.Charge.Date)}{Visit(line)}; from then on you pay that part yourself.",
                _ => $"You reach your plan's yearly limit on {Day(line.Charge.Date)}{Visit(line)}; covered visits cost you nothing more until the plan year ends.",
            };
        }
        var second = ledger.Lines.Sum(line => line.SupplementPays);
        yield return second > Money.Zero
            ? $"The plan pays {ledger.PlanPays}, your second insurance {second} and you {ledger.PatientPays} in the typical case."
            : $"The plan pays {ledger.PlanPays} and you pay {ledger.PatientPays} in the typical case.";
    }

    private static string Visit(LedgerLine line) => line.Charge.Number == 0 ? ", with the first evaluation" : $", with visit {line.Charge.Number}";

    private static string Words(MoneyRange range) =>
        range.Low == range.High ? $"{range.Typical}" : $"about {range.Typical.InWholeDollars} ({range.Low.InWholeDollars} to {range.High.InWholeDollars})";

    /// <summary>A day as a person reads it.</summary>
    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
