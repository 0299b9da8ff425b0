namespace CostFinder.BrowserTests;

/// <summary>
/// A state of a page: where it is, and what is sent to it; nothing is sent where a link leads. The address is given without a language. Programs and
/// pictures reach a state by its form alone, so that no state needs a way through other pages.
/// </summary>
public sealed record PageState(string Name, string Path, IReadOnlyDictionary<string, string>? Form = null)
{
    /// <summary>The same state in a language; problem pages stand outside of them and follow the browser.</summary>
    public string At(string language) => Path == "/" ? $"/{language}" : Path.StartsWith("/problems/", StringComparison.Ordinal) ? Path : $"/{language}{Path}";
}

/// <summary>Every state that a patient can come to see.</summary>
public static class PageStates
{
    public static readonly IReadOnlyList<string> Languages = ["en", "es"];

    private static readonly (string, string)[] Plan =
    [
        ("region", "63110"), ("method", "iv"), ("coverage.kind", "commercial"), ("coverage.priorAuthorization", "approved"), ("coverage.plan.deductible", "2000"),
        ("coverage.plan.deductibleMet", "500"), ("coverage.plan.coinsurancePercent", "20"), ("quotedPrice.perSession", "1000"), ("quotedPrice.consultation", "0"),
        ("course.sessions", "4"), ("course.startsOn", "2026-12-01"),
    ];

    public static IReadOnlyList<PageState> All { get; } =
    [
        new("ask", "/"),
        new("ask-faulty", "/", Of(("region", "99999"), ("coverage.kind", "commercial"))),
        new("all-questions", "/answers"),
        new("all-questions-answered", "/answers", Situations.All["esketamine-private"]),
        new("all-questions-faulty", "/", Situations.Faulty),
        .. Situations.All.Select(situation => new PageState($"answer-{situation.Key}", "/", situation.Value)),
        new("compare", "/", Of(("region", "63110"), ("method", "unsure"), ("coverage.kind", "commercial"), ("coverage.planDesign", "employer-average"))),
        new("compare-self-pay", "/", Of(("region", "TX"), ("method", "unsure"), ("coverage.kind", "none"))),
        new("receipt", "/receipt"),
        new("receipt-plan", "/", Of(Plan)),
        new("receipt-from-an-answer", "/receipt", Of(Plan)),
        new("receipt-faulty", "/receipt", Statement(("receipt.owed", "lots"), ("receipt.visit", "99999"))),
        new("receipt-as-assumed", "/receipt", Statement(("receipt.visit", "3"), ("receipt.allowed", "1000"), ("receipt.planPaid", "800"), ("receipt.coinsurance", "200"), ("receipt.owed", "200"))),
        new("receipt-explained", "/receipt", Statement(("receipt.visit", "3"), ("receipt.allowed", "1,312"), ("receipt.planPaid", "918.40"), ("receipt.deductible", "0"), ("receipt.coinsurance", "393.60"), ("receipt.owed", "393.60"))),
        new("receipt-several-ways", "/receipt", Statement(("receipt.visit", "2"), ("receipt.planPaid", "0"), ("receipt.owed", "1000"))),
        new("receipt-does-not-add-up", "/receipt", Statement(("receipt.visit", "3"), ("receipt.allowed", "1000"), ("receipt.planPaid", "700"), ("receipt.coinsurance", "200"), ("receipt.owed", "200"))),
        new("receipt-not-comparable", "/receipt", Of(("receipt.asked", "yes"), ("region", "63110"), ("method", "iv"), ("coverage.kind", "other"), ("coverage.priorAuthorization", "approved"), ("receipt.allowed", "1000"), ("receipt.owed", "200"))),
        new("nothing-there", "/nowhere"),
        new("problem-too-many", "/problems/too-many-requests"),
        new("problem-unavailable", "/problems/unavailable"),
    ];

    public static PageState Of(string name) => All.Single(state => state.Name == name);

    private static Dictionary<string, string> Statement(params (string Name, string Value)[] figures) => Of([("receipt.asked", "yes"), .. Plan, .. figures]);

    private static Dictionary<string, string> Of(params (string Name, string Value)[] answers) => answers.ToDictionary(answer => answer.Name, answer => answer.Value);
}
