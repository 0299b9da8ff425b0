using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Receipts;

/// <summary>How a statement stands beside the estimate.</summary>
public enum ReceiptOutcome
{
    /// <summary>Every figure is as expected.</summary>
    AsAssumed,

    /// <summary>One set of other assumptions explains every figure to the cent.</summary>
    Explained,

    /// <summary>Several sets do, and the statement does not tell which.</summary>
    SeveralWays,

    /// <summary>None of those tried does.</summary>
    NotExplained,

    /// <summary>There is no expectation to hold it against.</summary>
    NotComparable,
}

/// <summary>
/// One figure of the statement. <paramref name="Assumed"/> is what the estimate has, <paramref name="Expected"/> what it would have at the price and on
/// the day of the statement; unknown where nothing was stated or nothing can be said.
/// </summary>
public sealed record ComparedFigure(string Id, Money? Assumed, Money? Expected, Money? Stated);

/// <summary>Assumptions that together explain a statement, and what the whole course leaves to the patient with them, before programs pay.</summary>
public sealed record ReceiptExplanation(IReadOnlyList<Difference> Differences, Money Total)
{
    public bool AtLeast => Differences.Any(difference => difference.AtLeast);
}

/// <summary>
/// A plan's statement about one visit held against the estimate. The visit is put through the ledger as assumed; where the figures differ, the
/// fewest changes are looked for with which the same ledger gives the statement's figures to the cent.
/// </summary>
public sealed record ReceiptCheck
{
    // Beside the price and the day, which the statement says outright. Three at once would explain almost anything.
    private const int MostFitted = 2;

    public required ReceiptOutcome Outcome { get; init; }

    /// <summary>The visit that was taken; nothing when there is none to take.</summary>
    public PricedVisit? Visit { get; init; }

    public IReadOnlyList<ComparedFigure> Figures { get; init; } = [];

    /// <summary>What does not add up in the statement itself.</summary>
    public required IReadOnlyList<SumFault> Sums { get; init; }

    /// <summary>The likeliest first; each has the fewest changes that do it.</summary>
    public IReadOnlyList<ReceiptExplanation> Explanations { get; init; } = [];

    /// <summary>What the whole course leaves to the patient as assumed, before programs pay; nothing when that is not known.</summary>
    public Money? Total { get; init; }

    /// <summary>The same at the price and on the day of the statement, where those differ.</summary>
    public Money? TotalAtItsPrice { get; init; }

    public required Text Says { get; init; }

    /// <summary>Whether the course has a visit of that number.</summary>
    public static bool HasVisit(Case opened, int number) => opened.Visits?.Any(visit => visit.Number == number) ?? opened.Course?.Visits.Any(visit => visit.Number == number) == true;

    /// <summary>Holds the statement against the estimate for the question that was opened. The visit must be one that the course has.</summary>
    public static ReceiptCheck Of(Case opened, Receipt receipt, Facts facts)
    {
        var sums = ReceiptSums.Of(receipt);
        var visits = opened.Visits ?? (receipt.Price is { } price ? Priced(price) : null);
        if (visits is not { Count: > 0 } || opened.Payment is Payment.Unknown)
            return new() { Outcome = ReceiptOutcome.NotComparable, Sums = sums, Says = ReceiptWords.NotComparable(opened.Payment is Payment.Unknown) };
        var place = PlaceOf(receipt, visits);
        var assumed = new Assumptions(visits, opened.Payment, HelpOf(receipt, opened.Question.Answers.Coverage), place);
        var search = new Search(new Changes(receipt, Priced, CoveredBy(opened, facts)), receipt);
        var explanations = search.Fewest(assumed);
        var expected = search.AsStatedOutright(assumed);
        var outcome = explanations switch
        {
            [] => ReceiptOutcome.NotExplained,
            [{ Differences: [] }] => ReceiptOutcome.AsAssumed,
            [_] => ReceiptOutcome.Explained,
            _ => ReceiptOutcome.SeveralWays,
        };
        return new()
        {
            Outcome = outcome,
            Visit = visits[place],
            Figures = Compared(receipt, assumed.Line, expected.Line),
            Sums = sums,
            Explanations = explanations,
            Total = assumed.Total,
            TotalAtItsPrice = ReferenceEquals(expected, assumed) ? null : expected.Total,
            Says = ReceiptWords.Outcome(outcome, explanations),
        };

        IReadOnlyList<PricedVisit>? Priced(Money price)
        {
            var quoted = receipt.Visit == 0 ? opened.Question.Quoted with { Consultation = price } : opened.Question.Quoted with { PerSession = price };
            return Case.Open(opened.Question with { Quoted = quoted }, facts).Visits;
        }
    }

    /// <summary>What the statement says is owed: before a second insurance and programs pay.</summary>
    internal static Money OwedOf(LedgerLine line) => line.Copay + line.Deductible + line.Coinsurance + line.NotCovered + line.BalanceBill;

    /// <summary>By its number; else the one nearest to the day; else the first treatment.</summary>
    private static int PlaceOf(Receipt receipt, IReadOnlyList<PricedVisit> visits)
    {
        var wanted = receipt.Visit is { } number ? visits.First(visit => visit.Number == number)
            : receipt.Date is { } day ? visits.OrderBy(visit => visit.Number == 0).MinBy(visit => Math.Abs(visit.Date.DayNumber - day.DayNumber))!
            : visits.FirstOrDefault(visit => visit.Number > 0) ?? visits[0];
        return visits.ToList().IndexOf(wanted);
    }

    /// <summary>The help that the person names, at each visit; how the plan counts it is as they say, else that it counts.</summary>
    private static AppliedAssistance? HelpOf(Receipt receipt, CoverageAnswers coverage) => receipt.OtherHelp is { } help && help > Money.Zero
        ? new([new() { ProgramId = "stated", Pays = new ProgramPays.UpTo(help, Assistance.AmountPeriod.Treatment) }],
            coverage.AssistanceCrediting is AssistanceCrediting.DoesNotCount ? AssistanceCrediting.DoesNotCount : AssistanceCrediting.Counts, coverage.HasPublicInsurance)
        : null;

    /// <summary>On which terms the plan would pay if it had agreed to, in its network.</summary>
    private static Payment.ByPlan? CoveredBy(Case opened, Facts facts)
    {
        if (opened.Payment is not Payment.SelfPay)
            return null;
        var answers = opened.Question.Answers;
        var coverage = answers.Coverage with { PriorAuthorization = PriorAuthorization.Approved, Network = NetworkStatus.In, BehavioralNetwork = null };
        return Case.Open(opened.Question with { Answers = answers with { Coverage = coverage } }, facts).Payment as Payment.ByPlan;
    }

    private static IReadOnlyList<ComparedFigure> Compared(Receipt receipt, LedgerLine assumed, LedgerLine expected)
    {
        return
        [
            Figure("allowed", line => line.Allowed, receipt.Allowed),
            Figure("planPaid", line => line.PlanPays, receipt.PlanPaid),
            Figure("deductible", line => line.Deductible, receipt.Deductible),
            Figure("copay", line => line.Copay, receipt.Copay),
            Figure("coinsurance", line => line.Coinsurance, receipt.Coinsurance),
            Figure("notCovered", line => line.NotCovered, receipt.NotCovered),
            Figure("owed", OwedOf, receipt.Owed),
        ];

        ComparedFigure Figure(string id, Func<LedgerLine, Money> of, Money? stated) => new(id, of(assumed), of(expected), stated);
    }

    /// <summary>Looks for the fewest changes that lead to the statement's figures.</summary>
    private sealed class Search(Changes changes, Receipt receipt)
    {
        private readonly IReadOnlyList<Func<Assumptions, IEnumerable<Change>>> _all = changes.All;

        public IReadOnlyList<ReceiptExplanation> Fewest(Assumptions assumed)
        {
            if (Fits(assumed.Line))
                return [new([], assumed.Total)];
            var (start, known) = changes.Day(assumed) is { } day ? (day.After, [day.Difference]) : (assumed, Array.Empty<Difference>());
            for (var count = 0; count <= 1 + MostFitted; count++)
            {
                var found = With(start, known, 0, count).DistinctBy(one => string.Join('|', one.Differences.Select(difference => difference.Says.English))).ToList();
                if (found.Count > 0)
                    return Likeliest(found);
            }
            return [];
        }

        /// <summary>
        /// What is left of a deductible or limit can be fitted to many amounts, so it is not told beside a rule that gives the amount by itself:
        /// how the plan counts help, or terms under which no limit cuts a bill in two.
        /// </summary>
        private static IReadOnlyList<ReceiptExplanation> Likeliest(IReadOnlyList<ReceiptExplanation> found)
        {
            if (found.Any(one => Has(one, Assumption.Crediting)))
                return [.. found.Where(one => Has(one, Assumption.Crediting))];
            var withoutACut = found.Where(one => !one.Differences.Any(difference => difference is { Assumption: Assumption.LimitLeft, Stated: > 0 })).ToList();
            return withoutACut.Count > 0 ? withoutACut : found;
        }

        private static bool Has(ReceiptExplanation explanation, Assumption assumption) => explanation.Differences.Any(difference => difference.Assumption == assumption);

        /// <summary>The same with the price and the day that the statement says.</summary>
        public Assumptions AsStatedOutright(Assumptions assumed)
        {
            var onTheDay = changes.Day(assumed)?.After ?? assumed;
            return changes.Price(onTheDay).Select(change => change.After).FirstOrDefault(onTheDay);
        }

        private IEnumerable<ReceiptExplanation> With(Assumptions now, IReadOnlyList<Difference> differences, int from, int left)
        {
            if (left == 0)
            {
                if (Fits(now.Line))
                    yield return new(differences, now.Total);
                yield break;
            }
            for (var kind = from; kind < _all.Count; kind++)
            {
                if (kind > 0 && differences.Count(difference => difference.Assumption is not (Assumption.VisitDay or Assumption.AllowedAmount)) == MostFitted)
                    yield break;
                foreach (var change in _all[kind](now))
                {
                    foreach (var explanation in With(change.After, [.. differences, change.Difference], kind + 1, left - 1))
                        yield return explanation;
                }
            }
        }

        private bool Fits(LedgerLine line)
        {
            var owed = OwedOf(line);
            var nothingCovered = line.NotCovered == line.Allowed;
            return (Is(receipt.Allowed, line.Allowed) || (nothingCovered && receipt.Allowed == Money.Zero))
                && Is(receipt.PlanPaid, line.PlanPays)
                && Is(receipt.Deductible, line.Deductible)
                && Is(receipt.Copay, line.Copay)
                && Is(receipt.Coinsurance, line.Coinsurance)
                && (Is(receipt.NotCovered, line.NotCovered) || receipt.NotCovered == line.NotCovered + line.BalanceBill)
                && (Is(receipt.Owed, owed) || receipt.Owed == owed.Less(line.SupplementPays));
        }

        private static bool Is(Money? stated, Money amount) => stated is null || stated == amount;
    }
}
