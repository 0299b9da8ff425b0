namespace CostFinder.Core.Pricing;

/// <summary>An area of the tree: its parent's place in the level above, and what the lists say that stand in it.</summary>
internal struct AreaNode
{
    public string Id;
    public int Parent;

    /// <summary>Lists known to stand here and not more closely; at the lowest level all of them.</summary>
    public EvidenceSums Own;

    /// <summary>Filled anew for each set of variances: everything below and here.</summary>
    public EvidenceSums All;
}

/// <summary>The areas in which price lists stand: level 0 is the nation, 1 the divisions, 2 the states, 3 the local areas.</summary>
internal sealed class EvidenceTree
{
    public const int Levels = 4;

    private readonly AreaNode[][] _levels;
    private readonly int[] _loose;

    public EvidenceTree(IReadOnlyList<PriceEvidence> evidence)
    {
        Evidence = evidence;
        Prices = new double[evidence.Count];
        Stands = new (int Level, int Node)[evidence.Count];
        var index = new Dictionary<string, int>[Levels];
        var nodes = new List<AreaNode>[Levels];
        for (var level = 0; level < Levels; level++)
            (index[level], nodes[level]) = (new(StringComparer.Ordinal), []);
        nodes[0].Add(new() { Id = AreaKey.Nation });
        for (var number = 0; number < evidence.Count; number++)
        {
            var place = evidence[number].Place;
            var (level, node) = (0, 0);
            foreach (var id in (ReadOnlySpan<string?>)[place.Division, place.State, place.Local])
            {
                if (id is null)
                    break;
                level++;
                if (!index[level].TryGetValue(id, out var found))
                {
                    index[level].Add(id, found = nodes[level].Count);
                    nodes[level].Add(new() { Id = id, Parent = node });
                }
                node = found;
            }
            Stands[number] = (level, node);
        }
        _loose = [.. Enumerable.Range(0, evidence.Count).Where(number => Stands[number].Level < Levels - 1)];
        _levels = [.. nodes.Select(level => level.ToArray())];
    }

    public IReadOnlyList<PriceEvidence> Evidence { get; }

    /// <summary>The logarithm of each list's price as it counts: outliers moved in to the edge.</summary>
    public double[] Prices { get; }

    /// <summary>The closest area that each list is known to stand in.</summary>
    public (int Level, int Node)[] Stands { get; }

    public AreaNode[] At(int level) => _levels[level];

    public ref EvidenceSums Nation => ref _levels[0][0].All;

    /// <summary>Adds up the lists of each local area; to be done whenever <see cref="Prices"/> have changed.</summary>
    public void Gather()
    {
        foreach (ref var node in _levels[Levels - 1].AsSpan())
            node.Own = default;
        for (var number = 0; number < Prices.Length; number++)
        {
            if (Stands[number] is { Level: Levels - 1, Node: var node })
                _levels[Levels - 1][node].Own.Add(Evidence[number], Prices[number], Evidence[number].Weight);
        }
    }

    /// <summary>
    /// Adds up from the local areas to the nation for the given variance of each level's offsets, in units of the variance of lists
    /// within a local area. Gives the logarithm of the determinant of the covariance, constants left out.
    /// </summary>
    public double SumUp(ReadOnlySpan<double> variances)
    {
        var determinant = 0.0;
        for (var level = 0; level < Levels; level++)
        {
            foreach (ref var node in _levels[level].AsSpan())
                node.All = level == Levels - 1 ? node.Own : default;
        }
        foreach (var number in _loose)
        {
            var (level, node) = Stands[number];
            var spread = Spread(number, variances);
            _levels[level][node].All.Add(Evidence[number], Prices[number], 1 / spread);
            determinant += Math.Log(spread);
        }
        for (var level = Levels - 1; level > 0; level--)
        {
            foreach (ref var node in _levels[level].AsSpan())
            {
                determinant += node.All.LogDeterminant(variances[level]);
                _levels[level - 1][node.Parent].All.Add(node.All.WithSharedOffset(variances[level]));
            }
        }
        return determinant;
    }

    /// <summary>
    /// The variance of a list around the area it stands in. One whose place is not known more closely lies in some area of each level
    /// below: it may be off by their variances.
    /// </summary>
    public double Spread(int number, ReadOnlySpan<double> variances)
    {
        var spread = 1 / Evidence[number].Weight;
        for (var below = Stands[number].Level + 1; below < Levels; below++)
            spread += variances[below];
        return spread;
    }
}
