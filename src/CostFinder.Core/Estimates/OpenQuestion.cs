using CostFinder.Core.Amounts;

namespace CostFinder.Core.Estimates;

/// <summary>One possible answer to an open question, and the typical total it leads to; nothing when that cannot be worked out.</summary>
public sealed record Branch(string Answer, string Text, Money? Typical);

/// <summary>Something the person has not told us, and what each answer would make of the total.</summary>
public sealed record OpenQuestion(string Id, string Ask, IReadOnlyList<Branch> Branches)
{
    /// <summary>Dollars between the cheapest and the dearest answer; nothing unless at least two are known.</summary>
    public Money? Settles
    {
        get
        {
            var known = Branches.Where(branch => branch.Typical is not null).Select(branch => branch.Typical!.Value).ToList();
            return known.Count < 2 ? null : known.Max() - known.Min();
        }
    }
}
