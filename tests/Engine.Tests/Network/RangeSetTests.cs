using KubeGuard.Network;

namespace KubeGuard.Engine.Tests.Network;

/// <summary>Sets of ranges against plain sets of numbers, over random sets that are the same in every run.</summary>
public sealed class RangeSetTests
{
    private const int Bound = 40;

    public static IEnumerable<TheoryDataRow<int>> Seeds() => Enumerable.Range(1, TestMatrix.Count(whole: 2000, otherwise: 100)).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Behaves_as_a_set_of_its_points(int seed)
    {
        var random = new Random(seed);
        var (one, other) = (RandomRanges(random), RandomRanges(random));
        var (set, otherSet) = (RangeSet<Port>.Of(one), RangeSet<Port>.Of(other));
        var (points, otherPoints) = (PointsOf(one), PointsOf(other));

        Assert.Equal(points, PointsOf(set.Ranges));
        Assert.Equal(points.Union(otherPoints).Order(), PointsOf(set.Union(otherSet).Ranges));
        Assert.Equal(points.Intersect(otherPoints).Order(), PointsOf(set.Intersect(otherSet).Ranges));
        Assert.Equal(points.Except(otherPoints).Order(), PointsOf(set.Except(otherSet).Ranges));
        Assert.Equal(points.Overlaps(otherPoints), set.Overlaps(otherSet));
        Assert.Equal(points.IsSupersetOf(otherPoints), set.Contains(otherSet));
        Assert.Equal(points.SetEquals(otherPoints), set.Equals(otherSet));
        Assert.All(Enumerable.Range(1, Bound), point => Assert.Equal(points.Contains(point), set.Contains(new Port(point))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Equal_sets_have_equal_ranges_and_hashes(int seed)
    {
        var random = new Random(seed);
        var ranges = RandomRanges(random);
        var points = PointsOf(ranges).Select(point => Range(point, point)).ToArray();
        random.Shuffle(points);

        var (set, same) = (RangeSet<Port>.Of(ranges), RangeSet<Port>.Of(points));

        Assert.Equal(set, same);
        Assert.Equal(set.GetHashCode(), same.GetHashCode());
        Assert.Equal(set.Ranges, same.Ranges);
    }

    [Fact]
    public void Text_shows_maximal_ranges() =>
        Assert.Equal("1-4,7,9-10", RangeSet<Port>.Of([Range(9, 10), Range(3, 4), Range(7, 7), Range(1, 2)]).ToString());

    [Fact]
    public void Everything_can_be_removed_up_to_the_ends()
    {
        var all = RangeSet<Port>.Of(Port.First, Port.Last);

        Assert.Equal("2-65534", all.Except(RangeSet<Port>.Of([Range(1, 1), Range(65535, 65535)])).ToString());
        Assert.True(all.Except(all).IsEmpty);
        Assert.Equal(all, RangeSet<Port>.Empty.Union(all));
    }

    [Fact]
    public void Many_ranges_that_overlap_become_one()
    {
        var ranges = Enumerable.Range(0, 30_000).Select(i => Range(i + 1, i + 30_000)).Reverse();

        Assert.Equal("1-59999", RangeSet<Port>.Of(ranges).ToString());
    }

    private static PointRange<Port> Range(int first, int last) => new(new Port(first), new Port(last));

    private static List<PointRange<Port>> RandomRanges(Random random) =>
        [.. Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(1, Bound)).Select(first => Range(first, random.Next(first, Math.Min(Bound, first + 10) + 1)))];

    private static SortedSet<int> PointsOf(IEnumerable<PointRange<Port>> ranges) =>
        [.. ranges.SelectMany(range => Enumerable.Range(range.First.Number, range.Last.Number - range.First.Number + 1))];
}
