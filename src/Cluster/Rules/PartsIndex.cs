using System.Collections.Concurrent;
using KubeGuard.Cluster.Objects;

namespace KubeGuard.Cluster.Rules;

/// <summary>Finds the parts that are read of an object, so that it meets none that are of other kinds.</summary>
/// <param name="parts">The parts to choose from.</param>
internal sealed class PartsIndex(IEnumerable<ObjectParts> parts)
{
    private readonly ObjectParts[] _parts = [.. parts.Distinct()];
    private readonly ConcurrentDictionary<(string Group, string Kind, bool HasPods), ObjectParts[]> _byKind = new();

    /// <summary>The parts that may be in an object, in their order.</summary>
    public IReadOnlyList<ObjectParts> For(SetObject target)
    {
        var key = (target.Value.Type!.Group, target.Value.Type.Kind, target.Pods.Count > 0);
        return _byKind.TryGetValue(key, out var known) ? known : _byKind.GetOrAdd(key, Find(target));
    }

    private ObjectParts[] Find(SetObject target) => [.. _parts.Where(part => part.AreIn(target))];
}
