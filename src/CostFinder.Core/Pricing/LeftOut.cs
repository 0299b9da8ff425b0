using CostFinder.Core.Wording;

namespace CostFinder.Core.Pricing;

/// <summary>Why a price that was found does not count. The first reason that holds is the one that is given.</summary>
public enum LeftOutReason
{
    HomeUse, ForPain, Withdrawn, TooOld, UndatedReport, SpecialRate, LongerInfusion, DrugMayBeMissing, VisitsNotStated,
    HospitalCash, PublishedList, PackageBesideSinglePrice, Credited,
    ClinicianPartOnly, FarBelowUsualDiscount,
}

/// <summary>How many prices of the area were left out for one reason.</summary>
public sealed record LeftOut(LeftOutReason Reason, int Prices)
{
    /// <summary>The reason in words that follow "left out:".</summary>
    public Text Text => Reason switch
    {
        LeftOutReason.HomeUse => Text.Of("for use at home, without a clinic", "para uso en casa, sin clínica"),
        LeftOutReason.ForPain => Text.Of("for treating pain, which takes longer and costs more", "para tratar el dolor, que toma más tiempo y cuesta más"),
        LeftOutReason.Withdrawn => Text.Of("no longer offered", "ya no se ofrecen"),
        LeftOutReason.TooOld => Text.Of("too old to count", "demasiado viejos para contar"),
        LeftOutReason.UndatedReport => Text.Of("told by somebody else, without a date", "dichos por otra persona, sin fecha"),
        LeftOutReason.SpecialRate => Text.Of("only for some people, such as members or first visits", "solo para algunas personas, como miembros o primeras visitas"),
        LeftOutReason.LongerInfusion => Text.Of("for infusions that take much longer", "para infusiones mucho más largas"),
        LeftOutReason.DrugMayBeMissing => Text.Of("less than the drug alone costs, so the drug may not be included", "por menos de lo que cuesta el medicamento solo, así que tal vez no lo incluyen"),
        LeftOutReason.VisitsNotStated => Text.Of("a package that does not say how many visits it pays for", "de paquetes que no dicen cuántas visitas pagan"),
        LeftOutReason.HospitalCash => Text.Of("a hospital's cash price, which is another kind of price", "de hospitales para quien paga sin seguro, que es otro tipo de precio"),
        LeftOutReason.PublishedList => Text.Of("a clinic's own price, which is another kind of price", "de las propias clínicas, que es otro tipo de precio"),
        LeftOutReason.Credited => Text.Of("taken off the price of treatment, so it adds nothing", "que se descuentan del precio del tratamiento, así que no suman nada"),
        LeftOutReason.PackageBesideSinglePrice => Text.Of("a package from a clinic whose price for one visit is counted", "de paquetes de una clínica cuyo precio por una visita ya se cuenta"),
        LeftOutReason.ClinicianPartOnly => Text.Of("for the clinician's part of a hospital visit only, without the drug", "solo por la parte del médico en una visita al hospital, sin el medicamento"),
        LeftOutReason.FarBelowUsualDiscount => Text.Of("far below the hospital's usual discount, so it may be an insurer's rate and not a cash price", "muy por debajo del descuento usual del hospital, así que tal vez es la tarifa de un seguro y no un precio sin seguro"),
        _ => throw new ArgumentOutOfRangeException(nameof(Reason)),
    };
}
