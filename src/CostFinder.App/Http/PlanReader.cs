using CostFinder.Core.Situations;

namespace CostFinder.App.Http;

/// <summary>Reads the terms of a person's own plan.</summary>
internal static class PlanReader
{
    public static PlanAnswers Read(Fields plan)
    {
        var outOfNetwork = plan.Section("outOfNetwork");
        return new()
        {
            Deductible = plan.Amount("deductible", "the plan's deductible"),
            DeductibleMet = plan.Amount("deductibleMet", "how much of the deductible is met"),
            Coinsurance = plan.Percent("coinsurancePercent", "the coinsurance"),
            CopayPerVisit = plan.Amount("copayPerVisit", "the copay for one visit"),
            CopayBeforeDeductible = plan.YesNo("copayBeforeDeductible", "whether the copay applies before the deductible"),
            CopayCountsTowardDeductible = plan.YesNo("copayCountsTowardDeductible", "whether the copay counts toward the deductible"),
            OutOfPocketMaximum = plan.Amount("outOfPocketMaximum", "the plan's out-of-pocket maximum"),
            OutOfPocketMet = plan.Amount("outOfPocketMet", "how much of the out-of-pocket maximum is met"),
            YearStartsOn = plan.MonthAndDay("planYearStartsOn", "when the plan year starts"),
            Family = ReadFamily(plan.Section("family")),
            Services = ReadServices(plan.Section("services")),
            Pharmacy = ReadBenefit(plan.Section("pharmacy"), "for drugs"),
            OutOfNetwork = ReadBenefit(outOfNetwork, "outside the network"),
            AllowedOutOfNetwork = outOfNetwork.Percent("allowedPercent", "how much of the bill the plan accepts"),
        };
    }

    private static FamilyAnswers? ReadFamily(Fields family)
    {
        var answers = new FamilyAnswers(
            family.Amount("deductible", "the family deductible"),
            family.Amount("deductibleMet", "how much of the family deductible is met"),
            family.Amount("outOfPocketMaximum", "the family out-of-pocket maximum"),
            family.Amount("outOfPocketMet", "how much of the family out-of-pocket maximum is met"),
            family.Word<FamilyLimits>("kind", "how the family limits work"));
        return answers == new FamilyAnswers(null, null, null, null, null) ? null : answers;
    }

    private static ServiceShares ReadServices(Fields services) => new(
        ReadShare(services.Section("drug"), "for the drug"),
        ReadShare(services.Section("visit"), "for the visit"),
        ReadShare(services.Section("consultation"), "for the first evaluation"));

    private static ShareAnswers? ReadShare(Fields share, string where)
    {
        var answers = new ShareAnswers(
            share.Percent("coinsurancePercent", $"the coinsurance {where}"),
            share.Amount("copay", $"the copay {where}"),
            share.YesNo("copayBeforeDeductible", "whether the copay applies before the deductible"),
            share.YesNo("exemptFromDeductible", "whether the plan pays its share before the deductible is met"));
        return answers == new ShareAnswers(null, null, null, null) ? null : answers;
    }

    private static BenefitAnswers? ReadBenefit(Fields benefit, string where)
    {
        var answers = new BenefitAnswers(
            benefit.Amount("deductible", $"the deductible {where}"),
            benefit.Amount("deductibleMet", $"how much of the deductible {where} is met"),
            benefit.Percent("coinsurancePercent", $"the coinsurance {where}"),
            benefit.Amount("copay", $"the copay {where}"),
            benefit.Amount("outOfPocketMaximum", $"the yearly limit {where}"),
            benefit.Amount("outOfPocketMet", $"how much of the yearly limit {where} is met"));
        return answers == new BenefitAnswers(null, null, null, null, null, null) ? null : answers;
    }
}
