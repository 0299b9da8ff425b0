using System.ComponentModel;

namespace CostFinder.App.Contracts;

[Description("RFC 9457 problem details.")]
public sealed record ProblemResponse(
    [property: Description("A page that explains this kind of problem.")] string Type,
    string Title,
    int Status,
    string Detail,
    [property: Description("The same kind, as a word to program against.")] string Code,
    [property: Description("Name this when you report the problem. Also in the X-Request-Id header.")] string RequestId,
    [property: Description("Every fault of the request at once; absent unless the request broke a rule.")] IReadOnlyList<FaultResponse>? Errors);
