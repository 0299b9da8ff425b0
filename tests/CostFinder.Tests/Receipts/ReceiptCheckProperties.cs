using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Receipts;
using CostFinder.Core.Situations;
using CsCheck;

namespace CostFinder.Tests.Receipts;

/// <summary>Statements that the engine itself writes: with nothing changed nothing differs, and with one assumption changed exactly that one is named.</summary>
public sealed class ReceiptCheckProperties
{
    private static readonly Gen<Money> Price = Gen.Int[80_000, 200_000].Select(cents => Money.OfCents(cents));

    private static readonly Gen<PlanAnswers> Plan = Gen.Select(Gen.Int[500, 4_000], Gen.Int[0, 400], Gen.Int[10, 50], (deductible, met, share) => new PlanAnswers
    {
        Deductible = Money.Of(deductible),
        DeductibleMet = Money.Of(met),
        Coinsurance = Percentage.Of(share),
        OutOfPocketMaximum = Money.Of(100_000), // Never reached, so that no limit hides what a term does.
    });

    /// <summary>A question with its own price and terms, and one of its visits.</summary>
    private static readonly Gen<(Question Question, int Visit)> Asked = Gen.Select(Price, Plan, Gen.Int[1, 8], (price, plan, visit) => (new Question
    {
        Region = "63110",
        Method = Method.Intranasal,
        Product = Product.Esketamine,
        AsOf = new(2026, 11, 24),
        StartsOn = new(2026, 11, 24),
        Course = new(),
        Quoted = new(price),
        Answers = new() { Coverage = new() { Kind = CoverageKind.Commercial, Network = NetworkStatus.In, Plan = plan } },
    }, visit));

    private static Core.Estimates.Facts Facts => RealCatalog.Instance.Facts;

    [Fact]
    public void What_the_estimate_says_is_as_assumed() => Asked.Sample(asked =>
    {
        var check = Check(asked.Question, StatementOf(asked.Question, asked.Visit));

        Assert.Equal(ReceiptOutcome.AsAssumed, check.Outcome);
        Assert.Empty(check.Sums);
        Assert.All(check.Figures, figure => Assert.Equal(figure.Assumed, figure.Stated));
    }, iter: 200);

    [Fact]
    public void Another_price_is_named() => Gen.Select(Asked, Price).Where(both => both.Item2 != both.Item1.Question.Quoted.PerSession)
        .Sample((asked, price) => Names(Assumption.AllowedAmount, asked, asked.Question with { Quoted = new(price) }), iter: 200);

    [Fact]
    public void Another_coinsurance_is_named() => Gen.Select(Asked, Gen.Int[1, 90]).Sample((asked, share) =>
        Names(Assumption.Coinsurance, asked, With(asked.Question, plan => plan with { Coinsurance = Percentage.Of(share) })), iter: 200);

    [Fact]
    public void Another_amount_that_is_met_is_named() => Gen.Select(Asked, Gen.Int[0, 500]).Sample((asked, met) =>
        Names(Assumption.DeductibleLeft, asked, With(asked.Question, plan => plan with { DeductibleMet = Money.Of(met) })), iter: 200);

    [Fact]
    public void A_copay_is_named() => Gen.Select(Asked, Gen.Int[10, 120], Gen.Bool).Sample((asked, copay, atOnce) =>
        Names(Assumption.Copay, asked, With(asked.Question, plan => plan with { Coinsurance = null, CopayPerVisit = Money.Of(copay), CopayBeforeDeductible = atOnce })), iter: 200);

    [Fact]
    public void A_limit_that_is_already_reached_is_named() => Asked.Sample(asked =>
    {
        var really = With(asked.Question, plan => plan with { OutOfPocketMet = Money.Of(100_000) });
        var check = Check(asked.Question, StatementOf(really, asked.Visit));

        // Once the deductible is met, a plan that pays everything looks the same; then both are told.
        var isMet = LineOf(asked.Question, asked.Visit).Deductible == Money.Zero;
        Assert.Equal(isMet ? [Assumption.Coinsurance, Assumption.LimitLeft] : [Assumption.LimitLeft], check.Explanations.Select(one => Assert.Single(one.Differences).Assumption));
    }, iter: 50);

    [Fact]
    public void A_refusal_is_named() => Asked.Sample(asked =>
        Names(Assumption.Covered, asked, asked.Question with { Answers = Covered(asked.Question, coverage => coverage with { PriorAuthorization = PriorAuthorization.Denied }) }), iter: 50);

    [Fact]
    public void Care_outside_the_network_is_named() => Gen.Select(Asked, Gen.Int[200, 2_000], Gen.Int[51, 80], Gen.Int[30, 90]).Sample((asked, deductible, share, accepts) =>
    {
        var terms = new BenefitAnswers(Money.Of(deductible), null, Percentage.Of(share), null, null, null);
        var inside = With(asked.Question, plan => plan with { OutOfNetwork = terms, AllowedOutOfNetwork = Percentage.Of(accepts) });
        var outside = inside with { Answers = Covered(inside, coverage => coverage with { Network = NetworkStatus.Out }) };
        var statement = StatementOf(outside, asked.Visit);

        var check = Check(inside, statement);

        Assert.Equal(Assumption.Network, OnlyDifference(check).Assumption); // What the plan accepts is part of it.
    }, iter: 100);

    [Fact]
    public void A_bill_above_the_allowed_amount_is_named() => Gen.Select(Asked, Gen.Int[100, 90_000]).Sample((asked, cents) =>
    {
        var above = Money.OfCents(cents);
        var statement = StatementOf(asked.Question, asked.Visit);
        var difference = OnlyDifference(Check(asked.Question, statement with { Billed = statement.Allowed + above, Owed = statement.Owed + above }));

        Assert.Equal((Assumption.BalanceBill, above.Dollars), (difference.Assumption, difference.Stated));
    }, iter: 100);

    [Fact]
    public void Help_that_is_not_counted_is_named() => Gen.Select(Asked, Gen.Int[50, 300]).Sample((asked, dollars) =>
    {
        var help = Money.Of(dollars);
        var opened = Case.Open(asked.Question, Facts);
        var program = new AssistanceTerms { ProgramId = "card", Pays = new ProgramPays.UpTo(help, Core.Assistance.AmountPeriod.Treatment) };
        var line = Estimator.Typical(opened.Visits!, opened.Payment, new([program], AssistanceCrediting.DoesNotCount, PublicInsurance: false))
            .Lines.Single(line => line.Charge.Number == asked.Visit);

        var check = Check(asked.Question, StatementOf(line) with { OtherHelp = help });

        if (line.Deductible == opened.Money!.Typical.Lines.Single(known => known.Charge.Number == asked.Visit).Deductible)
            Assert.Equal(ReceiptOutcome.AsAssumed, check.Outcome); // Before the deductible ends, or after it, both look the same.
        else
            Assert.Equal(Assumption.Crediting, OnlyDifference(check).Assumption);
    }, iter: 200);

    [Fact]
    public void A_visit_in_another_plan_year_is_named() => Gen.Select(Asked, Gen.Int[60, 200]).Sample((asked, days) =>
    {
        var later = asked.Question with { StartsOn = asked.Question.StartsOn.AddDays(days) };
        var statement = StatementOf(later, asked.Visit);
        var check = Check(asked.Question, statement);

        if (check.Outcome != ReceiptOutcome.AsAssumed)
            Assert.Equal(Assumption.VisitDay, OnlyDifference(check).Assumption);
        Assert.Equal(LineOf(later, asked.Visit).Deductible != LineOf(asked.Question, asked.Visit).Deductible, check.Outcome != ReceiptOutcome.AsAssumed);
    }, iter: 100);

    /// <summary>The statement is what the engine makes of the changed question; where the visit looks the same under both, nothing differs.</summary>
    private static void Names(Assumption changed, (Question Question, int Visit) asked, Question really)
    {
        var statement = StatementOf(really, asked.Visit);
        var check = Check(asked.Question, statement);
        if (statement with { Date = null } == StatementOf(asked.Question, asked.Visit) with { Date = null })
        {
            Assert.Equal(ReceiptOutcome.AsAssumed, check.Outcome);
            return;
        }
        var difference = OnlyDifference(check);
        Assert.Equal(changed, difference.Assumption);
        Assert.False(difference.Says.IsEmpty);
        Assert.NotEqual(difference.Says.English, difference.Says.Spanish);
        Assert.Empty(check.Sums);
        if (changed is Assumption.AllowedAmount or Assumption.Coinsurance)
            Assert.Equal(Case.Open(really, Facts).Money!.PatientPays.Typical, check.Explanations[0].Total); // The rest of the course follows too.
    }

    private static Difference OnlyDifference(ReceiptCheck check) => Assert.Single(Assert.Single(check.Explanations).Differences);

    private static ReceiptCheck Check(Question question, Receipt receipt) => ReceiptCheck.Of(Case.Open(question, Facts), receipt, Facts);

    private static LedgerLine LineOf(Question question, int visit) => Case.Open(question, Facts).Money!.Typical.Lines.Single(line => line.Charge.Number == visit);

    private static Receipt StatementOf(Question question, int visit) => StatementOf(LineOf(question, visit));

    private static Receipt StatementOf(LedgerLine line) => new()
    {
        Visit = line.Charge.Number,
        Date = line.Charge.Date,
        Billed = line.Allowed + line.BalanceBill,
        Allowed = line.Allowed,
        PlanPaid = line.PlanPays,
        Deductible = line.Deductible,
        Copay = line.Copay,
        Coinsurance = line.Coinsurance,
        NotCovered = line.NotCovered,
        Owed = line.Copay + line.Deductible + line.Coinsurance + line.NotCovered + line.BalanceBill,
    };

    private static Question With(Question question, Func<PlanAnswers, PlanAnswers> change) =>
        question with { Answers = Covered(question, coverage => coverage with { Plan = change(coverage.Plan) }) };

    private static Answers Covered(Question question, Func<CoverageAnswers, CoverageAnswers> change) => question.Answers with { Coverage = change(question.Answers.Coverage) };
}
