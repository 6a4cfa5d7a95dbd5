using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Checking;

/// <content>Lists, maps, messages, and the loops over them.</content>
internal sealed partial class CelChecker
{
    private CelType ListType(CelListNode list)
    {
        CelType? type = null;
        foreach (var element in list.Elements)
        {
            type = Joined(type, Element(element.Value, element.IsOptional), element.Value.Span);
        }

        return CelType.List(type ?? _types.Fresh());
    }

    private CelType MapType(CelMapNode map)
    {
        CelType? keys = null;
        CelType? values = null;
        foreach (var entry in map.Entries)
        {
            keys = Joined(keys, Type(entry.Key), entry.Key.Span);
            values = Joined(values, Element(entry.Value, entry.IsOptional), entry.Value.Span);
        }

        return CelType.Map(keys ?? _types.Fresh(), values ?? _types.Fresh());
    }

    private CelType Element(CelSyntaxNode node, bool isOptional)
    {
        var type = _types.Resolve(Type(node));
        return !isOptional ? type
            : type.Kind == CelKind.Optional ? type.Parameters[0]
            : type.Kind == CelKind.Dyn ? type
            : Problem($"expected type 'optional_type({type})' but found '{type}'", node.Span);
    }

    // Literals are homogeneous, but for dynamic values and the arguments of a few functions.
    private CelType Joined(CelType? previous, CelType current, CelSpan span)
    {
        if (previous is null)
        {
            return current;
        }

        if (_types.IsAssignable(previous, current))
        {
            return TypeSubstitutions.MostGeneral(previous, current);
        }

        if (_callsThatMix == 0)
        {
            Problem($"expected type '{_types.Resolve(previous, isFinal: true)}' but found '{_types.Resolve(current, isFinal: true)}'", span);
        }

        return CelType.Dyn;
    }

    private CelType Message(CelMapNode message, string name)
    {
        if (_environment.MessageOf(name) is not { } type)
        {
            foreach (var entry in message.Entries)
            {
                Type(entry.Value);
            }

            return Problem($"undeclared reference to '{name}' (in container '')", message.Span);
        }

        foreach (var entry in message.Entries)
        {
            var field = ((Values.CelString)((CelLiteral)entry.Key).Value).Value;
            var value = Element(entry.Value, entry.IsOptional);
            var wanted = type.FieldOf(field) ?? Problem($"undefined field '{field}'", entry.Key.Span);
            if (!_types.IsAssignable(value, wanted))
            {
                Problem($"expected type of field '{field}' is '{wanted}' but provided type is '{_types.Resolve(value, isFinal: true)}'", entry.Value.Span);
            }
        }

        return type;
    }

    private CelType Binding(CelBinding binding)
    {
        var outer = _scope;
        var value = Type(binding.Value);
        _references.Slots[binding] = Enter(binding.Variable, value);
        var type = Type(binding.Body);
        _scope = outer;
        return type;
    }

    private CelType Comprehension(CelComprehension loop)
    {
        var outer = _scope;
        var (key, value, single) = VariablesOf(_types.Resolve(Type(loop.Range)), loop.Range.Span);
        _references.Slots[loop] = Enter(loop.Variable, loop.SecondVariable is null ? single : key);
        if (loop.SecondVariable is not null)
        {
            Enter(loop.SecondVariable, value);
        }

        if (loop.Condition is not null && Type(loop.Condition) is var condition && !_types.IsAssignable(condition, CelType.Bool))
        {
            Problem($"expected type 'bool' but found '{_types.Resolve(condition, isFinal: true)}'", loop.Condition.Span);
        }

        var result = loop.Result is null ? CelType.Bool : Type(loop.Result);
        _scope = outer;
        return loop.Kind switch
        {
            CelComprehensionKind.List => CelType.List(result),
            CelComprehensionKind.Map => CelType.Map(key, result),
            CelComprehensionKind.MapEntries => Entries(result, loop.Result!.Span),
            _ => CelType.Bool,
        };
    }

    private int Enter(string variable, CelType type)
    {
        _scope = new CelScope(_scope, variable, type);
        _references.FrameSize = Math.Max(_references.FrameSize, _scope.Slot + 1);
        return _scope.Slot;
    }

    // The types of an index or key and of a value, and of the variable of a loop that has only one.
    private (CelType Key, CelType Value, CelType Single) VariablesOf(CelType range, CelSpan span)
    {
        switch (range.Kind)
        {
            case CelKind.List: return (CelType.Int, range.Parameters[0], range.Parameters[0]);
            case CelKind.Map: return (range.Parameters[0], range.Parameters[1], range.Parameters[0]);
            case CelKind.Parameter:
                _types.IsAssignable(CelType.Dyn, range);
                break;
            case not CelKind.Dyn:
                Problem($"expression of type '{range}' cannot be range of a comprehension (must be list, map, or dynamic)", span);
                break;
        }

        return (CelType.Dyn, CelType.Dyn, CelType.Dyn);
    }

    private CelType Entries(CelType type, CelSpan span)
    {
        var resolved = _types.Resolve(type);
        return resolved.Kind is CelKind.Map or CelKind.Dyn
            ? resolved
            : Problem($"expected type 'map' but found '{resolved}'", span);
    }
}
