using KubeGuard.CSharp.Interpretation;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Models;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Trees;

/// <summary>
/// Finds the objects to analyze among those of a block: each outermost one, either a Kubernetes object or a part whose
/// owner is not visible. Lists and other objects that embed objects, and user classes that are neither, are only
/// containers.
/// </summary>
internal static class ObjectFinder
{
    private static readonly string[] _identity = ["apiVersion", "kind"];

    /// <summary>
    /// The objects and parts in the order of their creation, each in all the forms that it has on the paths through the
    /// code.
    /// </summary>
    public static IEnumerable<ObjectForms> Find(ExecutionState state)
    {
        // Most objects have one form and share their parts.
        var common = new TreeFactory(state, PathChoice.Through([])[0]);
        foreach (var (reference, type) in Outermost(state).Where(IsInLimit(state)))
        {
            var joins = JoinsIn(state, reference).Take(WorkLimits.Paths).ToList();
            yield return new ObjectForms(reference, joins.Count == 0
                ? [Create(common, reference, type)]
                : [.. PathChoice.Through(joins).Select(path => Create(new TreeFactory(state, path), reference, type))]);
        }
    }

    // The objects that a member creates are analyzed there; its callers analyze them again with the arguments that they pass.
    private static Func<(ReferenceValue Reference, ModelType Type), bool> IsInLimit(ExecutionState state)
    {
        var made = new Dictionary<SyntaxNode, int>();
        return found =>
        {
            if (state.Find(found.Reference)?.Source?.Call is not { } call)
            {
                return true;
            }

            made[call] = made.TryGetValue(call, out var count) ? count + 1 : 1;
            return made[call] <= WorkLimits.ObjectsOfCall;
        };
    }

    private static KubernetesObject Create(TreeFactory trees, ReferenceValue reference, ModelType type)
    {
        var tree = trees.Create(reference);
        return type.Kind is { } kind ? KubernetesObject.FromTyped(tree, kind)
            : !type.IsOfLibrary && KubernetesObject.FromDocument(tree) is { } named ? named
            : KubernetesObject.FromFragment(tree, type.SchemaName);
    }

    // The places where paths join with different contents of an object.
    private static IEnumerable<int> JoinsIn(ExecutionState state, ReferenceValue root)
    {
        var visited = new HashSet<ReferenceValue>();
        var pending = new Stack<AbstractValue>([root]);
        var joins = new List<int>();
        while (pending.Count > 0)
        {
            var value = pending.Pop();
            if (value is ChoiceValue choice)
            {
                joins.Add(choice.Join);
                pending.Push(choice.Right);
                pending.Push(choice.Left);
            }
            else if (value is ReferenceValue reference && visited.Add(reference) && state.Find(reference) is { } cell)
            {
                foreach (var child in cell.Values.Reverse())
                {
                    pending.Push(child);
                }
            }
        }

        return joins.Distinct();
    }

    private static IEnumerable<(ReferenceValue Reference, ModelType Type)> Outermost(ExecutionState state)
    {
        var inner = new HashSet<ReferenceValue>(state.Heap.Cells.SelectMany(cell => cell.Values).SelectMany(value => value.References));
        var pending = new SortedSet<int>(state.Heap.References.Where(reference => !inner.Contains(reference)).Select(reference => reference.Id));
        var visited = new HashSet<int>();
        while (pending.Count > 0)
        {
            var reference = new ReferenceValue(pending.Min);
            pending.Remove(reference.Id);
            if (!visited.Add(reference.Id) || state.Find(reference) is not { } cell || cell is ObjectCell { IsPattern: true } or ObjectCell { IsTemplate: true })
            {
                continue;
            }

            if (cell is ObjectCell item && !IsCarrier(item))
            {
                yield return (reference, item.Type);
            }
            else
            {
                pending.UnionWith(cell.Values.SelectMany(value => value.References).Select(value => value.Id));
            }
        }
    }

    private static bool IsCarrier(ObjectCell cell) => cell.Type.Kind is { } kind
        ? EmbeddedObjects.AreIn(kind) || (kind.Kind.EndsWith("List", StringComparison.Ordinal) && cell.Type.PropertyOf("items") is not null)
        : !cell.Type.IsOfLibrary && !NamesItsKind(cell);

    // A custom resource without the attribute for its kind. A reference to an object names a kind as well, but has no metadata.
    private static bool NamesItsKind(ObjectCell cell) =>
        cell.Type.PropertyOf("metadata") is not null
        && _identity.All(field => cell.Members.Any(member => member.Key == field && member.Value is ScalarValue { Kind: ScalarKind.String, Text.Value.Length: > 0 }));
}
