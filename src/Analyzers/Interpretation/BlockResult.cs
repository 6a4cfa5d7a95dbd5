using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation;

/// <summary>What is known when a block of code ends.</summary>
/// <param name="State">Its objects and variables.</param>
/// <param name="Returned">The objects that its caller gets, with all that they hold.</param>
internal sealed record BlockResult(ExecutionState State, ImmutableHashSet<ReferenceValue> Returned)
{
    /// <summary>The fields and properties that keep an object, or one that holds or is held by it.</summary>
    public IEnumerable<ISymbol> KeepersOf(ReferenceValue root)
    {
        var part = State.Reach([root]);
        return State.Variables
            .Where(variable => variable.Key is IFieldSymbol or IPropertySymbol && State.Reach(variable.Value.References).Overlaps(part))
            .Select(variable => variable.Key);
    }

    /// <summary>Whether the caller gets the object, or one that holds or is held by it.</summary>
    public bool Returns(ReferenceValue root) => Returned.Count > 0 && State.Reach([root]).Overlaps(Returned);
}
