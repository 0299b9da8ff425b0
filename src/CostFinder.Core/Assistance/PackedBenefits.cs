using CostFinder.Core.Coverage;
using CostFinder.Core.Packing;

namespace CostFinder.Core.Assistance;

/// <summary>What a program gives, as a part of the page of programs.</summary>
internal static class PackedBenefits
{
    public static void Write(PageWriter page, ProgramBenefit benefit)
    {
        page.Choice(benefit.Kind);
        page.Choice(benefit.Component);
        page.OptionalExact(benefit.PayAtMost);
        page.OptionalShare(benefit.PercentOff);
        page.OptionalShare(benefit.PlanPays);
        page.Optional(benefit.Amount, amount =>
        {
            page.Exact(amount.Value);
            page.Choice(amount.Per);
        });
        page.Optional(benefit.MaxSessions);
        page.Optional(benefit.AnnualMax, annual => Write(page, annual));
        page.Optional(benefit.PatientCap, cap =>
        {
            page.Exact(cap.Value);
            page.Optional(cap.Year);
            page.Words(cap.Means);
        });
        page.Choice(benefit.Payout);
        page.Optional(benefit.Devices, devices => Write(page, devices));
        page.Flag(benefit.CoveredCareOnly);
        page.All(benefit.Tiers, tier => Write(page, tier));
        page.Sentences(benefit.Excludes);
    }

    public static ProgramBenefit Read(PageReader page) => new()
    {
        Kind = page.Choice<BenefitKind>(),
        Component = page.Choice<BenefitComponent>(),
        PayAtMost = page.OptionalExactAmount(),
        PercentOff = page.OptionalShare(),
        PlanPays = page.OptionalShare(),
        Amount = page.Flag() ? new(page.ExactAmount(), page.Choice<AmountPeriod>()) : null,
        MaxSessions = page.OptionalWhole(),
        AnnualMax = page.Flag() ? AnnualMax(page) : null,
        PatientCap = page.Flag() ? new(page.ExactAmount(), page.OptionalWhole(), page.Words()) : null,
        Payout = page.Choice<Payout>(),
        Devices = page.Flag() ? new DeviceLimit(page.Whole(), page.Whole(), page.Whole(), page.Whole(), page.Whole()) : null,
        CoveredCareOnly = page.Flag(),
        Tiers = page.All(() => Tier(page)),
        Excludes = page.Sentences(),
    };

    private static void Write(PageWriter page, AnnualCap cap)
    {
        page.OptionalExact(cap.Value);
        page.Choice(cap.Period);
        page.Optional(cap.Year);
        page.All(cap.Reported, reported =>
        {
            page.Exact(reported.Value);
            page.Words(reported.Basis);
        });
    }

    private static AnnualCap AnnualMax(PageReader page) => new(
        page.OptionalExactAmount(), page.Choice<CapPeriod>(), page.OptionalWhole(),
        page.All(() => new ReportedAmount(page.ExactAmount(), page.Words())));

    private static void Write(PageWriter page, DeviceLimit devices)
    {
        page.Number(devices.PerTreatment);
        page.Number(devices.InFirst);
        page.Number(devices.FirstDays);
        page.Number(devices.InEach);
        page.Number(devices.EachDays);
    }

    private static void Write(PageWriter page, BenefitTier tier)
    {
        page.OptionalExact(tier.AbovePercentOfGuideline);
        page.Exact(tier.AtMostPercentOfGuideline);
        page.OptionalShare(tier.PercentOffAtLeast);
        page.OptionalShare(tier.PercentOffAtMost);
        page.Optional(tier.For);
        page.Optional(tier.Says);
    }

    private static BenefitTier Tier(PageReader page) => new(
        page.OptionalExact(), page.Exact(), page.OptionalShare(), page.OptionalShare(), page.OptionalWords(), page.OptionalWords());
}
