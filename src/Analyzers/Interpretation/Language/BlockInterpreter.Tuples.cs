using System.Collections.Immutable;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.CSharp.Interpretation.Library;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Immutable values that only contain others: tuples, anonymous objects, and keys with their values.</summary>
internal sealed partial class BlockInterpreter
{
    // new { pod, Name = "a" }: the properties are in the order in which they are written.
    private TupleValue EvaluateAnonymous(IAnonymousObjectCreationOperation creation) => new(creation.Initializers.Select(EvaluateMember).ToImmutableArray());

    private AbstractValue EvaluateMember(IOperation initializer)
    {
        var value = Evaluate(initializer is ISimpleAssignmentOperation assignment ? assignment.Value : initializer);
        Use(value);
        return value;
    }

    // original with { Name = "b" }
    private TupleValue EvaluateTupleWith(TupleValue original, IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            var value = EvaluateMember(assignment);
            if (assignment.Target is IMemberReferenceOperation { Member: var member } && TupleLibrary.ElementOf(member) is { } index && index < original.Elements.Length)
            {
                original = original.With(index, value);
            }
        }

        return original;
    }
}
