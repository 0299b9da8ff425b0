using CostFinder.Core.Situations;
using CostFinder.Core.Wording;

namespace CostFinder.App.Http;

/// <summary>Reads the terms of a person's own plan.</summary>
internal static class PlanReader
{
    public static PlanAnswers Read(Fields plan)
    {
        var outOfNetwork = plan.Section("outOfNetwork");
        return new()
        {
            Deductible = plan.Amount("deductible", Text.Of("the plan's deductible", "el deducible del plan")),
            DeductibleMet = plan.Amount("deductibleMet", Text.Of("how much of the deductible is met", "cuánto del deducible ya pagó")),
            Coinsurance = plan.Percent("coinsurancePercent", Text.Of("the coinsurance", "el coseguro")),
            CopayPerVisit = plan.Amount("copayPerVisit", Text.Of("the copay for one visit", "el copago de una visita")),
            CopayBeforeDeductible = plan.YesNo("copayBeforeDeductible", Text.Of("whether the copay applies before the deductible", "si el copago se cobra antes de cumplir el deducible")),
            CopayCountsTowardDeductible = plan.YesNo("copayCountsTowardDeductible", Text.Of("whether the copay counts toward the deductible", "si el copago cuenta para el deducible")),
            OutOfPocketMaximum = plan.Amount("outOfPocketMaximum", Text.Of("the plan's out-of-pocket maximum", "el gasto máximo de bolsillo del plan")),
            OutOfPocketMet = plan.Amount("outOfPocketMet", Text.Of("how much of the out-of-pocket maximum is met", "cuánto del gasto máximo de bolsillo ya pagó")),
            YearStartsOn = plan.MonthAndDay("planYearStartsOn", Text.Of("when the plan year starts", "cuándo empieza el año del plan")),
            Family = ReadFamily(plan.Section("family")),
            Services = ReadServices(plan.Section("services")),
            Pharmacy = ReadBenefit(plan.Section("pharmacy"), Text.Of("for drugs", "de los medicamentos")),
            OutOfNetwork = ReadBenefit(outOfNetwork, Text.Of("outside the network", "fuera de la red")),
            AllowedOutOfNetwork = outOfNetwork.Percent("allowedPercent", Text.Of("how much of the bill the plan accepts", "qué parte de la factura acepta el plan")),
        };
    }

    private static FamilyAnswers? ReadFamily(Fields family)
    {
        var answers = new FamilyAnswers(
            family.Amount("deductible", Text.Of("the family deductible", "el deducible familiar")),
            family.Amount("deductibleMet", Text.Of("how much of the family deductible is met", "cuánto del deducible familiar ya se pagó")),
            family.Amount("outOfPocketMaximum", Text.Of("the family out-of-pocket maximum", "el gasto máximo de bolsillo familiar")),
            family.Amount("outOfPocketMet", Text.Of("how much of the family out-of-pocket maximum is met", "cuánto del gasto máximo de bolsillo familiar ya se pagó")),
            family.Word<FamilyLimits>("kind", Text.Of("how the family limits work", "cómo funcionan los límites de la familia")));
        return answers is { Deductible: null, DeductibleMet: null, OutOfPocketMaximum: null, OutOfPocketMet: null, Limits: null } ? null : answers;
    }

    private static ServiceShares ReadServices(Fields services) => new(
        ReadShare(services.Section("drug"), Text.Of("for the drug", "del medicamento")),
        ReadShare(services.Section("visit"), Text.Of("for the visit", "de la visita")),
        ReadShare(services.Section("consultation"), Text.Of("for the first evaluation", "de la primera evaluación")));

    private static ShareAnswers? ReadShare(Fields share, Text where)
    {
        var answers = new ShareAnswers(
            share.Percent("coinsurancePercent", Text.Of($"the coinsurance {where}", $"el coseguro {where}")),
            share.Amount("copay", Text.Of($"the copay {where}", $"el copago {where}")),
            share.YesNo("copayBeforeDeductible", Text.Of("whether the copay applies before the deductible", "si el copago se cobra antes de cumplir el deducible")),
            share.YesNo("exemptFromDeductible", Text.Of("whether the plan pays its share before the deductible is met", "si el plan paga su parte antes de que se cumpla el deducible")));
        return answers is { Coinsurance: null, Copay: null, CopayBeforeDeductible: null, ExemptFromDeductible: null } ? null : answers;
    }

    private static BenefitAnswers? ReadBenefit(Fields benefit, Text where)
    {
        var answers = new BenefitAnswers(
            benefit.Amount("deductible", Text.Of($"the deductible {where}", $"el deducible {where}")),
            benefit.Amount("deductibleMet", Text.Of($"how much of the deductible {where} is met", $"cuánto del deducible {where} ya pagó")),
            benefit.Percent("coinsurancePercent", Text.Of($"the coinsurance {where}", $"el coseguro {where}")),
            benefit.Amount("copay", Text.Of($"the copay {where}", $"el copago {where}")),
            benefit.Amount("outOfPocketMaximum", Text.Of($"the yearly limit {where}", $"el límite anual {where}")),
            benefit.Amount("outOfPocketMet", Text.Of($"how much of the yearly limit {where} is met", $"cuánto del límite anual {where} ya pagó")));
        return answers is { Deductible: null, DeductibleMet: null, Coinsurance: null, Copay: null, OutOfPocketMaximum: null, OutOfPocketMet: null } ? null : answers;
    }
}
