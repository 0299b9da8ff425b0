using System.Text.Json;
using CostFinder.Core.Estimates;
using CostFinder.Core.Treatments;

namespace CostFinder.App.Http;

/// <summary>Reads an estimate request and holds it against the facts, so that every fault of either kind is told at once.</summary>
public static class CheckedQuestion
{
    /// <summary>
    /// The question, which may be answered only when there are no faults. Without a treatment there is none, but a place that we do not
    /// know is still reported.
    /// </summary>
    public static Question? Read(JsonElement body, Facts facts, DateOnly today, List<Fault> faults, Action<Fields>? further = null)
    {
        var question = EstimateRequestReader.Read(body, today, faults, further);
        IEnumerable<Objection> objections = question is not null ? Case.ObjectionsTo(question, facts)
            : Case.ObjectionToPlace(EstimateRequestReader.ReadRegion(Fields.Of(body, [])), facts) is { } noPlace ? [noPlace] : [];
        faults.AddRange(objections.Select(objection => new Fault(objection.Field, objection.Code, objection.Message)));
        return question;
    }
}
