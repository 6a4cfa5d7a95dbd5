namespace KubeGuard.Network;

/// <summary>
/// A set of points as its maximal ranges. Immutable; two sets of the same points are equal, however they were made.
/// </summary>
/// <typeparam name="T">The type of the points.</typeparam>
internal sealed class RangeSet<T> : IEquatable<RangeSet<T>>
    where T : struct, IPoint<T>
{
    /// <summary>The set without points.</summary>
    public static readonly RangeSet<T> Empty = new([]);

    private readonly PointRange<T>[] _ranges;

    // In ascending order, and neither overlapping nor adjacent.
    private RangeSet(PointRange<T>[] ranges)
    {
        _ranges = ranges;
    }

    /// <summary>The maximal ranges in ascending order.</summary>
    public IReadOnlyList<PointRange<T>> Ranges => _ranges;

    /// <summary>Indicates whether no point is in the set.</summary>
    public bool IsEmpty => _ranges.Length == 0;

    /// <summary>The set of all points from one to another, both included.</summary>
    public static RangeSet<T> Of(T first, T last) => new([new PointRange<T>(first, last)]);

    /// <summary>The union of ranges in any order, which may overlap.</summary>
    public static RangeSet<T> Of(IEnumerable<PointRange<T>> ranges)
    {
        var sorted = ranges.ToArray();
        Array.Sort(sorted, (one, other) => one.First.CompareTo(other.First));
        return Merged(sorted);
    }

    /// <summary>Determines whether a point is in the set.</summary>
    public bool Contains(T point)
    {
        int low = 0, high = _ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_ranges[middle].Contains(point))
            {
                return true;
            }

            (low, high) = _ranges[middle].First.CompareTo(point) > 0 ? (low, middle - 1) : (middle + 1, high);
        }

        return false;
    }

    /// <summary>Determines whether every point of another set is in this one.</summary>
    public bool Contains(RangeSet<T> other)
    {
        var own = 0;
        foreach (var range in other._ranges)
        {
            while (own < _ranges.Length && _ranges[own].Last.CompareTo(range.First) < 0)
            {
                own++;
            }

            if (own == _ranges.Length || !_ranges[own].Contains(range.First) || !_ranges[own].Contains(range.Last))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Determines whether a point is in both sets.</summary>
    public bool Overlaps(RangeSet<T> other)
    {
        int own = 0, others = 0;
        while (own < _ranges.Length && others < other._ranges.Length)
        {
            if (_ranges[own].Last.CompareTo(other._ranges[others].First) < 0)
            {
                own++;
            }
            else if (other._ranges[others].Last.CompareTo(_ranges[own].First) < 0)
            {
                others++;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The points that are in one of the sets.</summary>
    public RangeSet<T> Union(RangeSet<T> other) =>
        other.IsEmpty || ReferenceEquals(this, other) ? this
        : IsEmpty ? other
        : Of(_ranges.Concat(other._ranges));

    /// <summary>The points that are in both sets.</summary>
    public RangeSet<T> Intersect(RangeSet<T> other)
    {
        if (IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        var common = new List<PointRange<T>>();
        int own = 0, others = 0;
        while (own < _ranges.Length && others < other._ranges.Length)
        {
            var (one, two) = (_ranges[own], other._ranges[others]);
            var first = Later(one.First, two.First);
            var endsFirst = one.Last.CompareTo(two.Last) < 0;
            var last = endsFirst ? one.Last : two.Last;
            if (first.CompareTo(last) <= 0)
            {
                common.Add(new PointRange<T>(first, last));
            }

            (own, others) = endsFirst ? (own + 1, others) : (own, others + 1);
        }

        return common.Count == 0 ? Empty : new RangeSet<T>([.. common]);
    }

    /// <summary>The points that are in this set and not in the other one.</summary>
    public RangeSet<T> Except(RangeSet<T> other)
    {
        if (IsEmpty || other.IsEmpty)
        {
            return this;
        }

        var left = new List<PointRange<T>>();
        var next = 0;
        foreach (var range in _ranges)
        {
            while (next < other._ranges.Length && other._ranges[next].Last.CompareTo(range.First) < 0)
            {
                next++;
            }

            AddExcept(left, range, other._ranges, next);
        }

        return left.Count == 0 ? Empty : new RangeSet<T>([.. left]);
    }

    /// <inheritdoc/>
    public bool Equals(RangeSet<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || (_ranges.Length == other._ranges.Length && _ranges.SequenceEqual(other._ranges)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RangeSet<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = _ranges.Length;
        foreach (var range in _ranges)
        {
            hash = unchecked((hash * 31) + range.GetHashCode());
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join(",", _ranges.Select(range => range.First.Equals(range.Last) ? $"{range.First}" : $"{range.First}-{range.Last}"));

    private static void AddExcept(List<PointRange<T>> left, PointRange<T> range, PointRange<T>[] removed, int next)
    {
        var first = range.First;
        for (; next < removed.Length && removed[next].First.CompareTo(range.Last) <= 0; next++)
        {
            if (first.CompareTo(removed[next].First) < 0)
            {
                left.Add(new PointRange<T>(first, removed[next].First.Previous));
            }

            if (removed[next].Last.CompareTo(range.Last) >= 0)
            {
                return;
            }

            first = removed[next].Last.Next;
        }

        left.Add(new PointRange<T>(first, range.Last));
    }

    private static RangeSet<T> Merged(PointRange<T>[] sorted)
    {
        var merged = new List<PointRange<T>>(sorted.Length);
        foreach (var range in sorted)
        {
            if (merged.Count > 0 && merged[merged.Count - 1] is var last && (range.First.CompareTo(last.Last) <= 0 || last.Last.IsFollowedBy(range.First)))
            {
                merged[merged.Count - 1] = new PointRange<T>(last.First, Later(last.Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged.Count == 0 ? Empty : new RangeSet<T>([.. merged]);
    }

    private static T Later(T one, T other) => one.CompareTo(other) >= 0 ? one : other;
}
