using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Models;
using KubeGuard.Kubernetes;

namespace KubeGuard.CSharp.Trees;

/// <summary>
/// Finds what is to be judged among the objects of a block: each outermost one, either a Kubernetes
/// object or a part whose owner is not seen. A list, and a class of the user's own that is neither,
/// only carries others.
/// </summary>
internal static class ObjectFinder
{
    /// <summary>The objects and parts, in the order in which they were made.</summary>
    public static IEnumerable<KubernetesObject> Find(ExecutionState state)
    {
        var trees = new TreeFactory(state);
        foreach (var (reference, type) in Outermost(state))
        {
            var tree = trees.Create(reference);
            yield return type.Kind is { } kind ? KubernetesObject.FromTyped(tree, kind) : KubernetesObject.FromFragment(tree, type.SchemaName);
        }
    }

    private static IEnumerable<(ReferenceValue Reference, ModelType Type)> Outermost(ExecutionState state)
    {
        var held = new HashSet<ReferenceValue>(state.Heap.Values.SelectMany(cell => cell.Values).SelectMany(value => value.References));
        var pending = new SortedSet<int>(state.Heap.Keys.Where(reference => !held.Contains(reference)).Select(reference => reference.Id));
        var visited = new HashSet<int>();
        while (pending.Count > 0)
        {
            var reference = new ReferenceValue(pending.Min);
            pending.Remove(reference.Id);
            if (!visited.Add(reference.Id) || state.Find(reference) is not { } cell)
            {
                continue;
            }

            if (cell is MappingCell { Type: { } type } && !IsCarrier(type))
            {
                yield return (reference, type);
            }
            else
            {
                pending.UnionWith(cell.Values.SelectMany(value => value.References).Select(held => held.Id));
            }
        }
    }

    private static bool IsCarrier(ModelType type) => type.Kind is { } kind
        ? kind.Kind.EndsWith("List", StringComparison.Ordinal) && type.PropertyOf("items") is not null
        : type.Symbol.DeclaringSyntaxReferences.Length > 0;
}
