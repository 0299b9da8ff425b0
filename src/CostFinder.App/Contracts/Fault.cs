namespace CostFinder.App.Contracts;

/// <summary>
/// What is wrong with one field: where (a JSON Pointer such as <c>/coverage/plan/deductible</c>), a stable code, and plain words that
/// say what to do. It never repeats what was sent.
/// </summary>
public sealed record FaultResponse(string Pointer, string Code, string Message);
