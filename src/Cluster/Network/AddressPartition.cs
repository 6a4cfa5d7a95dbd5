using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Cuts addresses into ranges that no block of addresses divides.</summary>
internal static class AddressPartition
{
    /// <summary>The ranges of some addresses, cut at every end of every range of the blocks.</summary>
    /// <param name="addresses">The addresses.</param>
    /// <param name="blocks">The blocks.</param>
    public static IEnumerable<PointRange<Address>> Cut(RangeSet<Address> addresses, IEnumerable<RangeSet<Address>> blocks)
    {
        var starts = new List<Address>();
        foreach (var range in blocks.SelectMany(block => block.Ranges))
        {
            starts.Add(range.First);
            if (!range.Last.Equals(range.Last.LastOfPrefix(0)))
            {
                starts.Add(range.Last.Next);
            }
        }

        var sorted = starts.Distinct().OrderBy(start => start).ToList();
        var next = 0;
        foreach (var range in addresses.Ranges)
        {
            var first = range.First;
            for (; next < sorted.Count && sorted[next].CompareTo(range.Last) <= 0; next++)
            {
                if (first.CompareTo(sorted[next]) < 0)
                {
                    yield return new PointRange<Address>(first, sorted[next].Previous);
                    first = sorted[next];
                }
            }

            yield return new PointRange<Address>(first, range.Last);
        }
    }
}
