using CostFinder.Core.Amounts;
using CostFinder.Core.Provenance;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Medicare;

/// <summary>What Medicare pays for a service: an amount, nothing for a reason, or not known here. Never zero for want of a figure.</summary>
public abstract record MedicareAnswer
{
    private protected MedicareAnswer()
    {
    }
}

/// <summary>
/// The approved amount for one service by a clinician, before the part that the patient owes, with the figures it is made of.
/// No locality means the national amount.
/// </summary>
public sealed record MedicareApproved(
    MedicareService Service,
    Money Amount,
    MedicareSetting Setting,
    MedicareLocality? Locality,
    RelativeValues Values,
    GeographicIndices Indices,
    ConversionFactor Factor,
    IReadOnlyList<Source> Sources) : MedicareAnswer;

/// <summary>
/// What the hospital is paid for an outpatient service, before the adjustment for local wages, and the least that the patient owes
/// of it. The clinician is paid besides. When conditional, it holds only if nothing else of that day takes the service in.
/// </summary>
public sealed record MedicareHospitalPayment(
    MedicareService Service,
    Money Payment,
    Money LeastCopay,
    bool IsConditional,
    IReadOnlyList<Source> Sources) : MedicareAnswer;

/// <summary>Why Medicare pays nothing for a service.</summary>
public enum NotPayableReason { NotValidForMedicare, NotCovered, ExcludedFromSchedule, NotPaidInFacility, Packaged }

/// <summary>Medicare pays nothing for the service, and why; <c>Service.UseInstead</c> names the code to use where there is one.</summary>
public sealed record MedicareNotPayable(MedicareService Service, NotPayableReason Reason, IReadOnlyList<Source> Sources) : MedicareAnswer
{
    /// <summary>The reason in plain words.</summary>
    public Text Says => Reason switch
    {
        NotPayableReason.NotValidForMedicare when Service.UseInstead is { } other => Text.Of($"Medicare does not use this code. It uses {other}.", $"Medicare no usa este código. Usa {other}."),
        NotPayableReason.NotValidForMedicare => Text.Of("Medicare does not use this code.", "Medicare no usa este código."),
        NotPayableReason.NotCovered => Text.Of("Medicare does not cover this.", "Medicare no cubre esto."),
        NotPayableReason.ExcludedFromSchedule => Text.Of("Medicare sets no price for this on its list for doctors.", "Medicare no fija un precio para esto en su lista para médicos."),
        NotPayableReason.NotPaidInFacility => Text.Of("In a hospital, Medicare pays the hospital for this, not the doctor.", "En un hospital, Medicare paga esto al hospital, no al médico."),
        _ => Text.Of("Medicare pays the hospital for this inside the price of another service.", "Medicare paga esto al hospital dentro del precio de otro servicio."),
    };
}

/// <summary>What of a question we hold no figure for.</summary>
public enum NotKnownReason { Code, Day, Locality }

/// <summary>We hold no figure: for that code, on that day, or for that locality. Nothing falls back to another year or place.</summary>
public sealed record MedicareNotKnown(NotKnownReason Reason) : MedicareAnswer
{
    /// <summary>What is missing, in plain words.</summary>
    public Text Says => Reason switch
    {
        NotKnownReason.Code => Text.Of("We do not have Medicare's price for this service.", "No tenemos el precio de Medicare para este servicio."),
        NotKnownReason.Day => Text.Of("We do not have Medicare's price for this date.", "No tenemos el precio de Medicare para esta fecha."),
        _ => Text.Of("We do not have Medicare's price for this area.", "No tenemos el precio de Medicare para esta zona."),
    };
}
