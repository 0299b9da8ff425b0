namespace CostFinder.Core.Pricing;

/// <summary>
/// The logarithm of a typical price where the cost index is 1, and how much of it rests on the lists of each level: nation, division, state,
/// local area.
/// </summary>
internal readonly record struct MiddlePrice(double LogPrice, double[] Shares);

/// <summary>
/// The typical price of every area: half of the weight of all lists lies below it, where the lists of the area itself, of its state and of
/// its division weigh most. Hospitals of one owner ask nearly the same and those next to them something else, so prices come in clumps
/// with few between; a mean falls between the clumps, where nobody asks anything.
/// </summary>
/// <remarks>
/// In each area its own lists weigh against the wider area as n lists against a fixed number, the same on every level. So the weights are
/// those of the model for one ratio of variances; the lists that share an area do not outweigh others in the wider one. The weight below a
/// price is the sum of one term for each level, looked up in sorted lists, and the middle is found by halving.
/// </remarks>
internal sealed class MiddlePrices
{
    private readonly EvidenceTree _tree;
    private readonly double _ratio;
    private readonly double[] _sorted;
    private readonly SortedWeights[] _levels = new SortedWeights[EvidenceTree.Levels];

    public MiddlePrices(EvidenceTree tree, double costSlope, double ratio)
    {
        (_tree, _ratio) = (tree, ratio);
        double[] variances = [0, ratio, ratio, ratio];
        tree.SumUp(variances);
        _sorted = [.. tree.Evidence.Select(list => list.LogPrice - costSlope * list.LogCost)];
        int[] order = [.. Enumerable.Range(0, _sorted.Length)];
        Array.Sort(_sorted, order);

        // From the local areas up: in which area each list is at the level, and how much it weighs there against the others.
        var (nodes, weights) = (new int[order.Length], new double[order.Length]);
        Array.Fill(nodes, -1);
        for (var level = EvidenceTree.Levels - 1; level >= 0; level--)
        {
            for (var number = 0; number < nodes.Length; number++)
            {
                if (nodes[number] >= 0)
                {
                    ref readonly var below = ref tree.At(level + 1)[nodes[number]];
                    nodes[number] = below.Parent;
                    weights[number] /= 1 + ratio * below.All.One;
                }
                else if (tree.Stands[number].Level == level)
                    (nodes[number], weights[number]) = (tree.Stands[number].Node, 1 / tree.Spread(number, variances));
            }
            _levels[level] = new(order, nodes, weights, tree.At(level).Length);
        }
    }

    public MiddlePrice In(int level, int node)
    {
        Span<int> path = stackalloc int[EvidenceTree.Levels];
        var shares = new double[EvidenceTree.Levels];
        var rest = 1.0;
        for (; level > 0; level--)
        {
            ref readonly var area = ref _tree.At(level)[node];
            var own = _ratio * area.All.One / (1 + _ratio * area.All.One);
            (path[level], shares[level]) = (node, rest * own);
            rest *= 1 - own;
            node = area.Parent;
        }
        shares[0] = rest;

        var (low, high) = (0, _sorted.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(middle, path, shares) < 0.5 ? (middle + 1, high) : (low, middle);
        }
        if (low == 0)
            return new(_sorted[0], shares);
        var (before, at) = (Below(low - 1, path, shares), Below(low, path, shares));
        // The highest price is the middle where it alone has more than half of the weight.
        var between = at < 0.5 ? 1 : (0.5 - before) / (at - before);
        return new(_sorted[low - 1] + between * (_sorted[low] - _sorted[low - 1]), shares);
    }

    // The weight of all lists below one of them, and half of its own.
    private double Below(int rank, ReadOnlySpan<int> path, double[] shares)
    {
        var below = 0.0;
        for (var level = 0; level < shares.Length; level++)
        {
            if (shares[level] > 0)
                below += shares[level] * _levels[level].Below(path[level], rank);
        }
        return below;
    }
}

/// <summary>For each area of one level its lists in the order of their prices, with the weight of all before.</summary>
internal sealed class SortedWeights
{
    private readonly int[] _starts;
    private readonly int[] _ranks;
    private readonly double[] _before;

    public SortedWeights(int[] order, int[] nodes, double[] weights, int areas)
    {
        _starts = new int[areas + 1];
        foreach (var node in nodes)
        {
            if (node >= 0)
                _starts[node + 1]++;
        }
        for (var area = 0; area < areas; area++)
            _starts[area + 1] += _starts[area];
        _ranks = new int[_starts[areas]];
        // One more than lists in each area: the last is the weight of all.
        _before = new double[_ranks.Length + areas];
        var filled = new int[areas];
        for (var rank = 0; rank < order.Length; rank++)
        {
            if (nodes[order[rank]] is not (>= 0 and var node))
                continue;
            var place = _starts[node] + filled[node]++;
            _ranks[place] = rank;
            _before[place + node + 1] = _before[place + node] + weights[order[rank]];
        }
    }

    /// <summary>The share of an area's weight that lies below the list of a rank; of that list itself, if it is in the area, half.</summary>
    public double Below(int area, int rank)
    {
        var (start, lists) = (_starts[area], _starts[area + 1] - _starts[area]);
        var place = Array.BinarySearch(_ranks, start, lists, rank);
        var before = _before.AsSpan(start + area, lists + 1);
        var below = place >= 0 ? (before[place - start] + before[place - start + 1]) / 2 : before[~place - start];
        return below / before[lists];
    }
}
