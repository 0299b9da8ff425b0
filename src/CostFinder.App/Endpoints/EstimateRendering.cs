using CostFinder.App.Catalog;
using CostFinder.App.Contracts;
using CostFinder.Core.Amounts;
using CostFinder.Core.Assistance;
using CostFinder.Core.Coverage;
using CostFinder.Core.Estimates;
using CostFinder.Core.Pricing;
using CostFinder.Core.Provenance;
using CostFinder.Core.Regions;
using CostFinder.Core.Wording;

namespace CostFinder.App.Endpoints;

/// <summary>Writes an estimate down as the contract has it.</summary>
public static class EstimateRendering
{
    public const string ApiVersion = "1";

    public const int ProvidersShown = 20;

    private static readonly Text NoSchedule = Text.Of(
        "No usual schedule is published for this treatment. Tell us how many visits you plan.",
        "No hay un calendario usual publicado para este tratamiento. Díganos cuántas visitas piensa hacer.");

    private static readonly Text YourPlan = Text.Of("Your plan", "Su plan");

    public static EstimateResponse Render(
        Case opened, CourseMoney? money, IReadOnlyList<OpenQuestion> open, IReadOnlyList<ProgramMatch> matches, CourseHelp help, FactCatalog catalog, Language language)
    {
        var paid = opened.Payment is Payment.Unknown ? null : money;
        return new()
        {
            ApiVersion = ApiVersion,
            AsOf = opened.Question.AsOf,
            Status = Status(opened, paid),
            Editions = catalog.Editions.Render(),
            Region = RenderRegion(opened, language),
            Treatment = Render(opened.Treatment, language),
            Price = new(RenderPrice(opened.Session, opened, language), opened.Consultation is { } consultation ? RenderPrice(consultation, opened, language) : null,
                opened.Session.Range is null ? opened.Session.Why.In(language) : null),
            Course = new(
                [.. opened.Course?.Visits.Select(visit => new SessionResponse(visit.Number, visit.Date, Words.Of(visit.Phase), visit.DoseMg)) ?? []],
                money is null ? null : Render(money.CourseTotal),
                (opened.Course?.Explanation ?? NoSchedule).In(language)),
            PatientPays = paid is null ? null : ShareRendering.Render(paid, help, opened.Payment, id => catalog.Programs.FirstOrDefault(program => program.Id == id)?.Name ?? Text.Same(id), language),
            OtherCosts = OtherCostsRendering.Render(opened.OtherCosts, opened.Treatment.TimeInClinic, language),
            Superbill = Superbill.Of(opened) is { } superbill ? SuperbillRendering.Render(superbill, language) : null,
            Coverage = Render(opened.Outlook, opened.Payment, language),
            Branches = [.. open.SelectMany(question => question.Branches.Select(branch =>
                new BranchResponse(question.Id, branch.Answer, branch.Text.In(language), branch.Typical?.Dollars)))],
            Questions = HelpRendering.Questions(open, AssistanceQuestions.Of(opened, matches), language),
            Assistance = AssistanceRendering.Render(matches, help, language),
            Stacking = HelpRendering.Stacking(help, opened, language),
            PaymentPlans = paid is null ? [] : FinancingRendering.Offers(catalog, paid.PatientPays.Typical, opened, language),
            Providers = [.. catalog.Facts.Prices.ProvidersNear(opened.Place.Ladder, opened.Treatment.Id, ProvidersShown, opened.UsualDoseMg).Select(listing => ProviderRendering.Render(listing, language))],
            ProvidersOrder = ProviderEndpoints.OrderRule.In(language),
            Steps = Explanation.Steps(opened, paid).In(language),
            Caveats = Explanation.Caveats(opened, paid).In(language),
            Basis = BasisRendering.Render(opened, paid, matches, catalog, language),
            Notes = Notes.For(opened.Treatment, language),
        };
    }

    public static string Status(Case opened, CourseMoney? paid) => opened.Session.Range is null ? "no_data"
        : paid is null || opened.Question.Answers.Coverage.Kind is null || opened.Consultation is { Range: null } ? "partial"
        : "ok";

    public static MoneyRangeResponse Render(MoneyRange range) => new(range.Low.Dollars, range.Typical.Dollars, range.High.Dollars);

    public static SourceResponse Render(Source source) => new(source.Title, source.Link, source.RetrievedOn);

    public static TreatmentSummaryResponse Render(Core.Treatments.Treatment treatment, Language language) => new(
        treatment.Id, Words.Of(treatment.Method), treatment.Product is { } product ? Words.Of(product) : null, treatment.Name.In(language),
        treatment.Description.In(language), Words.Of(treatment.Approval.Status), treatment.Approval.Text.In(language));

    /// <summary>The area whose prices the figures rest on; nothing when there is no price, or one that a clinic named.</summary>
    public static Region? UsedRegion(Case opened) => opened.Session.Found?.Region ?? (opened.Session.Origin is PriceOrigin.MedicareApproved or PriceOrigin.CommercialGuide
        ? opened.Place.Ladder.FirstOrDefault(region => region.Kind == RegionKind.State) ?? Region.Nation
        : null);

    private static RegionUsedResponse RenderRegion(Case opened, Language language)
    {
        var found = opened.Session.Found;
        var used = UsedRegion(opened);
        return new(
            opened.Place.Asked,
            used is null ? null : RegionEndpoints.Render(used, language),
            [.. opened.Place.Ladder.Select(region => new LadderStepResponse(region.Id, Words.Of(region.Kind), region.Name.In(language),
                found?.Ladder.FirstOrDefault(step => step.Region.Id == region.Id)?.PriceLists ?? 0))]);
    }

    private static PriceResponse? RenderPrice(ServicePrice price, Case opened, Language language)
    {
        if (price.Range is not { } range)
            return null;
        var found = price.Found;
        return new()
        {
            Low = range.Low.Dollars,
            Typical = range.Typical.Dollars,
            High = range.High.Dollars,
            Interval = (int?)found?.IntervalPercent,
            Kind = Words.Of(price.Origin!.Value),
            Prices = found?.PriceLists ?? 0,
            Providers = found?.Providers ?? 0,
            Oldest = found?.Oldest?.Text,
            Newest = found?.Newest?.Text,
            Confidence = Words.Of(price.Confidence),
            Why = price.Why.In(language),
            Listed = Amounts(found?.Votes ?? []),
            Old = Amounts([.. found?.Votes.Where(vote => vote.IsPastShelfLife) ?? []]),
            Evidence = [.. found?.Evidence.Select(share => new EvidenceShareResponse(
                share.Region.Id, Words.Of(share.Region.Kind), share.Region.Name.In(language), share.Percent)) ?? []],
            Local = found?.Local is { } local ? Render(local, language) : null,
            CostIndex = found?.CostIndex,
            Outliers = [.. found?.Outliers.Select(outlier => new OutlyingPriceResponse(
                outlier.Vote.Amount.Dollars, outlier.Expected.Dollars, outlier.Reason.In(language), outlier.Vote.PriceIds)) ?? []],
            Sources = [.. found?.Sources.Select(Render) ?? price.MedicareSources.Concat(price.Guide?.Office.Sources ?? []).Select(Render)],
            MedicareBenchmark = MedicareBenchmarkRendering.Render(price, opened.Place.Locality, language),
            LeftOut = [.. found?.LeftOut.Select(left => new LeftOutResponse(left.Text.In(language), left.Prices)) ?? []],
        };
    }

    private static LocalPricesResponse Render(PlainPrices local, Language language) => new()
    {
        Area = RegionEndpoints.Render(local.Region, language),
        Basis = Words.Of(local.Basis),
        Prices = local.Votes.Count,
        Low = local.Range.Low.Dollars,
        Middle = local.Range.Typical.Dollars,
        High = local.Range.High.Dollars,
        MiddleFrom = local.MiddleLiesIn?.Low.Dollars,
        MiddleTo = local.MiddleLiesIn?.High.Dollars,
        Listed = Amounts(local.Votes),
    };

    private static List<decimal> Amounts(IReadOnlyList<PriceVote> votes)
    {
        var dollars = new List<decimal>(votes.Count);
        foreach (var vote in votes)
            dollars.Add(vote.Amount.Dollars);
        return dollars;
    }

    public static CoverageResponse Render(CoverageOutlook outlook, Payment payment, Language language) => new(
        Words.Of(outlook.Outlook),
        outlook.Why.In(language),
        payment switch { Payment.ByPlan => "covered", Payment.SelfPay => "self-pay", _ => "unknown" },
        payment is Payment.ByPlan plan ? Render(plan, language) : null,
        [.. outlook.Sources.Select(Render)]);

    private static PlanTermsResponse Render(Payment.ByPlan plan, Language language) => new(
        plan.Preset?.Id,
        (plan.Preset?.Name ?? YourPlan).In(language),
        plan.Terms.Deductible.Dollars,
        plan.Terms.Coinsurance.Percent,
        plan.Terms.CopayPerVisit?.Dollars,
        plan.Terms.CopayBeforeDeductible,
        plan.Terms.OutOfPocketMaximum?.Dollars,
        plan.Terms.YearStarts.ToString(),
        plan.Terms.Pharmacy?.Share is { Copay: null } drugs ? drugs.Coinsurance.Percent : null,
        Render(plan.Terms.Supplement));

    public static SupplementResponse? Render(SupplementTerms? second) => second is null
        ? null
        : new(second.PaysDeductible, second.PaysOfShare.Percent, second.CopayPerVisit?.Dollars, second.PaysBalanceBill);
}
