using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Checking;

/// <summary>
/// Checks the types of an expression as the API server does, and finds what its names mean
/// (https://github.com/google/cel-spec/blob/master/doc/langdef.md#gradual-type-checking).
/// </summary>
internal sealed partial class CelChecker
{
    private readonly CelEnvironment _environment;
    private readonly TypeSubstitutions _types = new();
    private readonly List<CelProblem> _problems = [];
    private readonly CelReferences _references = new();
    private CelScope? _scope;
    private int _callsThatMix;

    private CelChecker(CelEnvironment environment) => _environment = environment;

    /// <summary>Checks an expression.</summary>
    /// <param name="root">The expression.</param>
    /// <param name="environment">What it may use.</param>
    public static CelCheckResult Check(CelSyntaxNode root, CelEnvironment environment)
    {
        var checker = new CelChecker(environment);
        checker.Type(root);
        foreach (var node in checker._references.Types.Keys.ToList())
        {
            checker._references.Types[node] = checker._types.Resolve(checker._references.Types[node], isFinal: true);
        }

        return new CelCheckResult(checker._references.Types[root], checker._references, checker._problems);
    }

    private CelType Type(CelSyntaxNode node)
    {
        var type = node switch
        {
            CelLiteral literal => literal.Value.Type,
            CelIdentifier identifier => Named(identifier) ?? Problem($"undeclared reference to '{identifier.Name}' (in container '')", identifier.Span),
            CelSelection selection => Selection(selection),
            CelCall call => Call(call),
            CelListNode list => ListType(list),
            CelMapNode { TypeName: { } name } message => Message(message, name),
            CelMapNode map => MapType(map),
            CelBinding binding => Binding(binding),
            _ => Comprehension((CelComprehension)node),
        };
        _references.Types[node] = type;
        return type;
    }

    private CelType Problem(string message, CelSpan span)
    {
        _problems.Add(new CelProblem(message, span));
        return CelType.Dyn;
    }

    // The meaning of a name, or of selections that together are a name: a variable of a macro first.
    private CelType? Named(CelSyntaxNode node)
    {
        if (CelQualifiedName.Of(node) is not { } name)
        {
            return null;
        }

        var isAbsolute = CelQualifiedName.IsAbsolute(node);
        var first = name.IndexOf('.') is > 0 and var dot ? name.Substring(0, dot) : name;
        if (!isAbsolute && CelScope.Find(_scope, first) is { } scope)
        {
            if (node is CelIdentifier)
            {
                _references.Locals[node] = scope.Slot;
                return scope.Type;
            }

            return null;
        }

        if (_environment.Variables.TryGetValue(name, out var type))
        {
            _references.Variables[node] = name;
            return type;
        }

        if (_environment.Functions.ConstantOf(name) is { } constant)
        {
            _references.Constants[node] = constant;
            return constant.Type;
        }

        return null;
    }

    private CelType Selection(CelSelection selection)
    {
        if (selection.Form == CelSelectionForm.Plain && Named(selection) is { } named)
        {
            return named;
        }

        var operand = _types.Resolve(Type(selection.Operand));
        var isOptional = operand.Kind == CelKind.Optional;
        var field = Field(isOptional ? operand.Parameters[0] : operand, selection);
        return selection.Form == CelSelectionForm.Presence ? CelType.Bool
            : isOptional || selection.Form == CelSelectionForm.Optional ? CelType.Optional(field)
            : field;
    }

    private CelType Field(CelType operand, CelSelection selection)
    {
        switch (operand.Kind)
        {
            case CelKind.Map: return operand.Parameters[1];
            case CelKind.Object: return operand.FieldOf(selection.Field) ?? Problem($"undefined field '{selection.Field}'", selection.Span);
            case CelKind.Parameter:
                _types.IsAssignable(CelType.Dyn, operand);
                return CelType.Dyn;
            case CelKind.Dyn: return CelType.Dyn;
            default: return Problem($"type '{operand}' does not support field selection", selection.Span);
        }
    }

    private CelType Call(CelCall call)
    {
        var inNamespace = call.Target is { } target && CelQualifiedName.Of(target) is { } prefix && CelScope.Find(_scope, FirstOf(prefix)) is null
            ? _environment.Functions.FunctionOf($"{prefix}.{call.Function}")
            : null;
        if (inNamespace is not null)
        {
            _references.InNamespace.Add(call);
        }

        var function = inNamespace ?? _environment.Functions.FunctionOf(call.Function);
        var mixes = function?.Overloads.Any(overload => overload.TakesMixedLists) == true;
        _callsThatMix += mixes ? 1 : 0;
        var isReceiver = call.Target is not null && inNamespace is null;
        CelType[] arguments = [.. (isReceiver ? call.Children : call.Arguments).Select(Type)];
        _callsThatMix -= mixes ? 1 : 0;
        if (function is null)
        {
            return Problem($"undeclared reference to '{call.Function}' (in container '')", call.Span);
        }

        return call.Function is CelOperators.And or CelOperators.Or ? Terms(call, arguments) : Overload(call, function, isReceiver, arguments);
    }

    private static string FirstOf(string name) => name.Split('.')[0];

    private CelType Terms(CelCall call, CelType[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!_types.IsAssignable(arguments[i], CelType.Bool))
            {
                var pair = i == 0 ? $"({_types.Resolve(arguments[0])}, {_types.Resolve(arguments[1])})" : $"(bool, {_types.Resolve(arguments[i])})";
                return Problem($"found no matching overload for '{call.Function}' applied to '{pair}'", call.Arguments[i].Span);
            }
        }

        return CelType.Bool;
    }

    private CelType Overload(CelCall call, CelFunction function, bool isReceiver, CelType[] arguments)
    {
        var candidates = new List<CelOverload>();
        CelType? result = null;
        foreach (var overload in function.Overloads)
        {
            if (overload.IsReceiver != isReceiver || overload.Parameters.Count != arguments.Length)
            {
                continue;
            }

            var signature = _types.Renamed([overload.Result, .. overload.Parameters]);
            if (_types.AreAssignable(arguments, [.. signature.Skip(1)]))
            {
                candidates.Add(overload);
                var type = _types.Resolve(signature[0]);
                result = result is null || type.Equals(result) ? type : CelType.Dyn;
            }
        }

        if (result is null)
        {
            var types = arguments.Select(type => _types.Resolve(type, isFinal: true).ToString());
            return Problem($"found no matching overload for '{call.Function}' applied to '{Signature(isReceiver, types)}'", call.Span);
        }

        _references.Overloads[call] = candidates;
        CheckConstants(call, candidates, isReceiver);
        return result;
    }

    private static string Signature(bool isReceiver, IEnumerable<string> types) =>
        isReceiver ? $"{types.First()}.({string.Join(", ", types.Skip(1))})" : $"({string.Join(", ", types)})";

    private void CheckConstants(CelCall call, List<CelOverload> candidates, bool isReceiver)
    {
        if (candidates.Count == 1 && candidates[0].CheckConstants is { } check)
        {
            CelSyntaxNode[] arguments = [.. isReceiver ? call.Children : call.Arguments];
            if (check([.. arguments.Select(argument => (argument as CelLiteral)?.Value)]) is { } message)
            {
                var place = arguments.LastOrDefault(argument => argument is CelLiteral)?.Span ?? call.Span;
                Problem(message, place);
            }
        }
    }
}
