namespace CostFinder.Core.Assistance;

/// <summary>The names that answers have in a request, so that a missing one can be asked for.</summary>
public static class AnswerNames
{
    public const string Region = "region";
    public const string CoverageKind = "coverage.kind";
    public const string SecondaryCoverage = "coverage.secondary";
    public const string PriorAuthorization = "coverage.priorAuthorization";
    public const string AnnualIncome = "annualIncome";
    public const string HouseholdSize = "householdSize";
    public const string Savings = "household.savings";
    public const string Age = "age";
    public const string Veteran = "veteran";
    public const string FirstResponder = "firstResponder";
    public const string Diagnosis = "diagnosis";
    public const string Provider = "provider";
}
