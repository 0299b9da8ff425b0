using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;

namespace CostFinder.Core.Receipts;

/// <summary>Other assumptions, and in words what is different about them.</summary>
internal readonly record struct Change(Assumptions After, Difference Difference);

/// <summary>
/// The single changes that a statement may call for, each fitted to its figures. Whether one explains the statement is for the ledger to say.
/// <paramref name="priced"/> gives the visits at another price, <paramref name="covered"/> who pays if the plan does.
/// </summary>
internal sealed class Changes(Receipt receipt, Func<Money, IReadOnlyList<PricedVisit>?> priced, Payment.ByPlan? covered)
{
    // A share that a plan really has is a whole or half per cent, unless the statement itself names its amount.
    private const int HalvesOfAPercent = 2;

    /// <summary>Every kind, the price first and then in the order in which a plan works.</summary>
    public IReadOnlyList<Func<Assumptions, IEnumerable<Change>>> All =>
        [Price, IsCovered, IsNotCovered, IsOutside, IsInside, AsksForMore, Counts, DeductibleIsLeft, DeductibleIsHigher, HasCopay, HasCoinsurance, LimitIsLeft];

    /// <summary>The day is a fact and not a guess. It only matters where it lies in another plan year; nothing where it does not.</summary>
    public Change? Day(Assumptions now)
    {
        if (receipt.Date is not { } day || (now.Terms?.YearStarts ?? PlanYearStart.January).YearOf(day).Covers(now.Visit.Date))
            return null;
        var later = day.DayNumber - now.Visit.Date.DayNumber;
        return new(now with { Visits = [.. now.Visits.Select(visit => visit with { Date = visit.Date.AddDays(later) })] }, ReceiptWords.Day(now.Visit.Date, day));
    }

    /// <summary>The price is a fact too, but it may be another one at this visit only because of something else, such as a refusal.</summary>
    public IEnumerable<Change> Price(Assumptions now)
    {
        var line = now.Line;
        if (receipt.Price is not { } price || price == line.Allowed)
            yield break;
        var asked = price;
        var payment = now.Payment;
        if (payment is Payment.ByPlan { AllowedOutOfNetwork: not null } plan && line.BalanceBill > Money.Zero)
        {
            asked = Money.Greatest(price, receipt.Billed ?? line.Allowed + line.BalanceBill);
            payment = plan with { AllowedOutOfNetwork = Percentage.Of(price.Dollars / asked.Dollars * 100) };
        }
        if (priced(asked) is { } visits)
            yield return new(now with { Visits = Like(visits, now), Payment = payment }, ReceiptWords.Allowed(line.Allowed, price, hasPlan: now.Payment is Payment.ByPlan || covered is not null));
    }

    /// <summary>The same visits on the days that are assumed; what had another price, such as one with a smaller dose, keeps it.</summary>
    private static IReadOnlyList<PricedVisit> Like(IReadOnlyList<PricedVisit> visits, Assumptions now)
    {
        var parts = visits.ToDictionary(visit => visit.Number, visit => visit.Parts);
        var before = PriceOf(now.Visit);
        return [.. now.Visits.Select(visit => PriceOf(visit) == before && visit.Number == 0 == (now.Visit.Number == 0) ? visit with { Parts = parts[visit.Number] } : visit)];

        static Money PriceOf(PricedVisit visit) => visit.Parts.Sum(part => part.Price.Typical);
    }

    private IEnumerable<Change> IsCovered(Assumptions now)
    {
        if (now.Payment is Payment.SelfPay && covered is not null && !(receipt.PlanPaid == Money.Zero && receipt.Share is null or { Dollars: 0 }))
            yield return new(now with { Payment = covered }, ReceiptWords.Covered());
    }

    private IEnumerable<Change> IsNotCovered(Assumptions now)
    {
        if (now.Payment is Payment.ByPlan plan && receipt.PlanPaid is null or { Dollars: 0 })
            yield return new(now with { Payment = new Payment.SelfPay(plan.Because) }, ReceiptWords.NotCovered());
    }

    private IEnumerable<Change> IsOutside(Assumptions now)
    {
        if (now.Payment is not Payment.ByPlan { Network: NetworkStatus.In, Terms.OutOfNetwork: not null } plan)
            yield break;
        var outside = plan with { Network = NetworkStatus.Out, BehavioralNetwork = NetworkStatus.Out };
        if (receipt.Price is not { } accepted || accepted == Money.Zero)
        {
            yield return new(now with { Payment = outside }, ReceiptWords.Outside());
            yield break;
        }
        var asked = Money.Greatest(accepted, receipt.Billed ?? accepted);
        if (priced(asked) is not { } visits)
            yield break;
        var accepts = accepted.Dollars / asked.Dollars * 100;
        foreach (var percent in new[] { decimal.Round(accepts, 0, MidpointRounding.AwayFromZero), accepts })
            yield return new(now with { Visits = Like(visits, now), Payment = outside with { AllowedOutOfNetwork = Percentage.Of(percent) } }, ReceiptWords.Outside());
    }

    private static IEnumerable<Change> IsInside(Assumptions now)
    {
        if (now.Payment is Payment.ByPlan plan && (plan.Network == NetworkStatus.Out || plan.BehavioralNetwork == NetworkStatus.Out))
            yield return new(now with { Payment = plan with { Network = NetworkStatus.In, BehavioralNetwork = NetworkStatus.In } }, ReceiptWords.Inside());
    }

    private IEnumerable<Change> AsksForMore(Assumptions now)
    {
        if (now.Excess == Money.Zero && now.Line.BalanceBill == Money.Zero && Above(now) is { } above && above > Money.Zero
            && (receipt.Owed >= above || receipt.NotCovered >= above))
            yield return new(now with { Excess = above }, ReceiptWords.BalanceBill(above));
    }

    /// <summary>What the bill has above the allowed amount; nothing when the bill is not known.</summary>
    private Money? Above(Assumptions now) => receipt.Billed is { } billed ? billed.Less(now.Line.Allowed) : null;

    private static IEnumerable<Change> Counts(Assumptions now)
    {
        if (now.Help is not { } help || now.Terms is null)
            yield break;
        var other = help.Crediting == AssistanceCrediting.Counts ? AssistanceCrediting.DoesNotCount : AssistanceCrediting.Counts;
        yield return new(now with { Help = help with { Crediting = other } }, ReceiptWords.Crediting(other));
    }

    private IEnumerable<Change> DeductibleIsLeft(Assumptions now)
    {
        var line = now.Line;
        if (now.Terms is not { } terms || (receipt.Deductible ?? FromWhatIsOwed(line, terms)) is not { } stated || now.LeftOfDeductible is not { } left)
            yield break;
        if (stated == line.Deductible)
            yield break;
        var open = stated.Less(FromElsewhere(line, terms));
        if (open > (terms.Family is { Kind: FamilyLimits.Aggregate, Deductible: { } family } ? family : terms.Deductible))
            yield break;
        var after = now with { DeductibleLeft = open };
        var atLeast = (now with { DeductibleLeft = open + Money.OfCents(1) }).Line.Deductible == after.Line.Deductible;
        // More may be left where all of the price fell under the deductible; what is assumed then stands if it is enough.
        if (!(atLeast && left >= open))
            yield return new(after, ReceiptWords.DeductibleLeft(left, open, atLeast && open > Money.Zero));
    }

    /// <summary>What must have fallen under the deductible where the statement names no part of what is owed: all of it where the plan paid nothing.</summary>
    private Money? FromWhatIsOwed(LedgerLine line, PlanTerms terms)
    {
        if (receipt is not { Deductible: null, Copay: null, Coinsurance: null } || OwedOf(line) is not { } owed || owed > line.Allowed)
            return null;
        if (owed == line.Allowed)
            return owed;
        if (terms.CopayPerVisit is { } copay)
            return owed.Less(copay);
        var rest = 1 - terms.Coinsurance.Fraction;
        return rest == 0 ? null : Money.Rounded(owed.Less(line.Allowed * terms.Coinsurance).Dollars / rest);
    }

    /// <summary>What is owed, as stated, or else what the plan left of the price.</summary>
    private Money? OwedOf(LedgerLine line) =>
        receipt.Owed ?? (receipt is { PlanPaid: { } paid, NotCovered: null or { Dollars: 0 } } && paid <= line.Allowed ? line.Allowed - paid : null);

    /// <summary>What falls under a deductible of the pharmacy benefit, or outside the network.</summary>
    private static Money FromElsewhere(LedgerLine line, PlanTerms terms) => line.Parts
        .Where((_, place) => line.Charge.Parts[place].Network == NetworkStatus.Out
            || (line.Charge.Parts[place].Benefit == DrugBenefit.Pharmacy && terms.Pharmacy?.Deductible is not null))
        .Sum(part => part.Deductible);

    private IEnumerable<Change> DeductibleIsHigher(Assumptions now)
    {
        if (now.Terms is not { Family: null } terms || receipt.Deductible is not { } stated || stated <= terms.Deductible || now.LeftOfDeductible is not { } left)
            yield break;
        var least = terms.Deductible + stated.Less(left);
        yield return new(now.With(plan => plan with
        {
            Deductible = least,
            OutOfPocketMaximum = plan.OutOfPocketMaximum is { } limit ? Money.Greatest(limit, least) : null,
        }), ReceiptWords.Deductible(terms.Deductible, least));
    }

    private IEnumerable<Change> HasCopay(Assumptions now)
    {
        // Where the plan paid nothing, what is owed is no copay.
        if (now.Terms is not { } terms || receipt is { Copay: null, PlanPaid.Dollars: 0 })
            yield break;
        var stated = receipt.Copay ?? (receipt.Coinsurance is null ? OwedOf(now.Line)?.Less(receipt.Deductible ?? now.Line.Deductible) : null);
        if (stated is not { } copay || copay == Money.Zero)
            yield break;
        var (same, other) = (With(terms.CopayBeforeDeductible), With(!terms.CopayBeforeDeductible));
        var orderShows = same.Line.Deductible != other.Line.Deductible;
        if (terms.CopayPerVisit != copay)
            yield return new(same, ReceiptWords.Copay(terms, copay, orderShows ? terms.CopayBeforeDeductible : null));
        if (orderShows)
            yield return new(other, ReceiptWords.Copay(terms, copay, !terms.CopayBeforeDeductible));

        Assumptions With(bool atOnce) => now.With(plan => plan with { CopayPerVisit = copay, CopayBeforeDeductible = atOnce });
    }

    private IEnumerable<Change> HasCoinsurance(Assumptions now)
    {
        if (now.Terms is not { } terms)
            yield break;
        var free = now.With(plan => plan with { Coinsurance = Percentage.Of(100), CopayPerVisit = null, OutOfPocketMaximum = null, Family = null, LawfulLimitForOnePerson = null });
        var shared = free.Line.Coinsurance;
        if (shared == Money.Zero || (receipt.Coinsurance ?? OwedOf(now.Line)?.Less(receipt.Deductible ?? now.Line.Deductible).Less(receipt.Copay ?? Money.Zero)) is not { } stated || stated > shared)
            yield break;
        foreach (var percent in Near(stated.Dollars / shared.Dollars * 100).Where(percent => percent is >= 0 and < 100).Distinct())
        {
            if (Percentage.Of(percent) == terms.Coinsurance && terms.CopayPerVisit is null)
                continue;
            var after = now.With(plan => plan with { Coinsurance = Percentage.Of(percent), CopayPerVisit = null });
            yield return new(after, ReceiptWords.Coinsurance(terms, Percentage.Of(percent)));
            // Of a small amount several percentages make the same cents; the simplest is told.
            if (after.Line.Coinsurance == stated)
                yield break;
        }
    }

    /// <summary>The simplest percentages that could have led to an amount, the simplest first.</summary>
    private IEnumerable<decimal> Near(decimal percent)
    {
        yield return decimal.Round(percent, 0, MidpointRounding.AwayFromZero);
        yield return decimal.Round(percent * HalvesOfAPercent, 0, MidpointRounding.AwayFromZero) / HalvesOfAPercent;
        if (receipt.Coinsurance is not null)
            yield return decimal.Round(percent, 1, MidpointRounding.AwayFromZero);
    }

    private IEnumerable<Change> LimitIsLeft(Assumptions now)
    {
        if (now.LeftToLimit is not { } left)
            yield break;
        var line = now.Line;
        var assumed = line.Copay + line.Deductible + line.Coinsurance;
        if ((receipt.Share ?? (line.NotCovered + line.BalanceBill == Money.Zero ? receipt.Owed : null)) is not { } share || share == assumed)
            yield break;
        var after = now with { LimitLeft = share };
        var atLeast = (now with { LimitLeft = share + Money.OfCents(1) }).Line.CountsTowardLimit == after.Line.CountsTowardLimit;
        if (!(atLeast && left >= share))
            yield return new(after, ReceiptWords.LimitLeft(left, share, atLeast && share > Money.Zero));
    }
}
