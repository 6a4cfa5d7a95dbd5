using KubeGuard.CSharp.Interpretation.Domain;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The heap of the interpreter, compared with a dictionary.</summary>
public sealed class ObjectHeapTests
{
    private const int Objects = 5_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Contains_what_was_written_and_not_removed(int seed)
    {
        var (heap, expected) = Written(ObjectHeap.Empty, [], new Random(seed), 2_000);

        Assert.Equal(expected.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)), heap.Objects.Select(pair => (pair.Key.Id, pair.Value)));
        Assert.All(Enumerable.Range(0, Objects), id => Assert.Equal(expected.GetValueOrDefault(id), heap.Find(new ReferenceValue(id))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Changes_are_the_objects_that_are_new_or_have_other_contents(int seed)
    {
        var random = new Random(seed);
        var (start, common) = Written(ObjectHeap.Empty, [], random, random.Next(100));
        var (left, leftObjects) = Written(start, common, random, random.Next(50));
        var (right, rightObjects) = Written(start, common, random, random.Next(50));

        Assert.Equal(
            rightObjects.Where(pair => !ReferenceEquals(leftObjects.GetValueOrDefault(pair.Key), pair.Value)).Select(pair => pair.Key).Order(),
            left.ChangesTo(right).Select(pair => pair.Key.Id));
    }

    [Fact]
    public void A_write_leaves_the_heap_before_as_it_was()
    {
        var before = ObjectHeap.Empty.With(new ReferenceValue(7), new InstanceCell(IsOpen: false, null));
        _ = before.With(new ReferenceValue(7), new InstanceCell(IsOpen: true, null)).With(new ReferenceValue(70_000), new InstanceCell(IsOpen: true, null));

        Assert.False(before[new ReferenceValue(7)].IsOpen);
        Assert.False(before.Contains(new ReferenceValue(70_000)));
        Assert.Empty(before.ChangesTo(before));
    }

    private static (ObjectHeap Heap, Dictionary<int, HeapCell> Expected) Written(ObjectHeap heap, Dictionary<int, HeapCell> known, Random random, int writes)
    {
        var expected = new Dictionary<int, HeapCell>(known);
        for (var i = 0; i < writes; i++)
        {
            var id = random.Next(Objects);
            if (random.Next(5) == 0)
            {
                heap = heap.Without(new ReferenceValue(id));
                expected.Remove(id);
            }
            else
            {
                expected[id] = new InstanceCell(IsOpen: false, null);
                heap = heap.With(new ReferenceValue(id), expected[id]);
            }
        }

        return (heap, expected);
    }
}
