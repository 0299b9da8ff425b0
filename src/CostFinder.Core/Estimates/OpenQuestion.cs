using CostFinder.Core.Amounts;
using CostFinder.Core.Coverage;
using CostFinder.Core.Wording;

namespace CostFinder.Core.Estimates;

/// <summary>
/// Programs that pay, to see what it would make of the total whether a plan counts their help. <paramref name="RestsOnReports"/>: a yearly
/// cap is not published, and the first that others state stands in for it.
/// </summary>
public sealed record CreditedHelp(IReadOnlyList<AssistanceTerms> Programs, bool RestsOnReports = false);

/// <summary>One possible answer to an open question, and the typical total it leads to; nothing when that cannot be worked out.</summary>
public sealed record Branch(string Answer, Text Text, Money? Typical);

/// <summary>Something the person has not told us, and what each answer would make of the total.</summary>
public sealed record OpenQuestion(string Id, Text Ask, IReadOnlyList<Branch> Branches)
{
    /// <summary>Dollars between the cheapest and the dearest answer; nothing unless at least two are known.</summary>
    public Money? Settles => Branches.Spread(branch => branch.Typical);
}
