using KubeGuard.Cluster.Cel.Checking;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Evaluation;

/// <summary>
/// Makes steps of a checked expression. Names, overloads and constants are found here, once, and so are the costs of reading: a name
/// costs 1 and each part 1, but a name costs nothing where cel-go reads it as part of something else (a branch of <c>?:</c>, an index).
/// </summary>
/// <param name="references">What the names mean.</param>
internal sealed class StepBuilder(CelReferences references)
{
    private static readonly HashSet<string> _conversions = new(StringComparer.Ordinal)
    {
        "bool", "bytes", "double", "duration", "dyn", "int", "string", "timestamp", "type", "uint",
    };

    private readonly List<string> _variables = [];

    /// <summary>The variables of the environment that the steps read.</summary>
    public IReadOnlyList<string> Variables => _variables;

    /// <summary>Makes the step of a node.</summary>
    /// <param name="node">The node.</param>
    /// <param name="isPart">Whether a name costs nothing here.</param>
    public CelStep Build(CelSyntaxNode node, bool isPart = false) => node switch
    {
        CelLiteral literal => new ConstantStep(literal.Value),
        _ when references.Constants.TryGetValue(node, out var constant) => new ConstantStep(constant.Value),
        _ when references.Locals.TryGetValue(node, out var slot) => new LocalStep(slot, isPart || node is CelIdentifier { Name: CelBinding.Receiver } ? 0 : 1),
        _ when references.Variables.TryGetValue(node, out var name) => new VariableStep(IndexOf(name), name, isPart ? 0 : 1),
        CelSelection selection => Part(
            selection.Operand, new ConstantStep(new CelString(selection.Field)), selection.Form, isPart, selection.Span),
        CelCall call => Call(call, isPart),
        CelListNode list => List(list),
        CelMapNode map => Map(map),
        CelBinding binding => new BindingStep(
            references.Slots[binding], Build(binding.Value), Build(binding.Body), binding.Variable == CelBinding.Receiver),
        _ => Loop((CelComprehension)node),
    };

    private int IndexOf(string variable)
    {
        if (!_variables.Contains(variable))
        {
            _variables.Add(variable);
        }

        return _variables.IndexOf(variable);
    }

    private PartStep Part(CelSyntaxNode operand, CelStep key, CelSelectionForm form, bool isPart, CelSpan span)
    {
        // The value of a call is read as if it had a name.
        var costOfName = isPart || IsRead(operand) ? 0 : 1;
        var cost = form == CelSelectionForm.Presence ? 0 : 1;
        return new PartStep(Build(operand, isPart), key, form, cost + costOfName, span);
    }

    private static bool IsRead(CelSyntaxNode node) =>
        node is CelIdentifier or CelSelection or CelCall { Function: CelOperators.Index or CelOperators.OptionalIndex or CelOperators.Conditional };

    private CelStep Call(CelCall call, bool isPart)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case CelOperators.And: return new TermsStep(All(arguments), CelBool.False, call.Span);
            case CelOperators.Or: return new TermsStep(All(arguments), CelBool.True, call.Span);
            case CelOperators.Conditional:
                return new ConditionalStep(Build(arguments[0]), Build(arguments[1], isPart: true), Build(arguments[2], isPart: true), call.Span);
            case CelOperators.Equal or CelOperators.NotEqual:
                return new EqualityStep(Build(arguments[0]), Build(arguments[1]), call.Function == CelOperators.NotEqual);
            case CelOperators.In: return new MembershipStep(Build(arguments[0]), Build(arguments[1]), call.Span);
            case CelOperators.Index or CelOperators.OptionalIndex:
                var form = call.Function == CelOperators.Index ? CelSelectionForm.Plain : CelSelectionForm.Optional;
                return Part(arguments[0], Build(arguments[1], isPart: true), form, isPart, call.Span);
            case "or" or "orValue" when call.Target is not null && !references.InNamespace.Contains(call):
                return new OptionalOrStep(Build(call.Target), Build(arguments[0]), call.Function == "orValue", call.Span);
            default: return Function(call);
        }
    }

    private CelStep[] All(IEnumerable<CelSyntaxNode> nodes) => [.. nodes.Select(node => Build(node))];

    private CelStep Function(CelCall call)
    {
        var arguments = All(references.InNamespace.Contains(call) ? call.Arguments : call.Children);
        var step = new CallStep([.. references.Overloads[call]], arguments, call.Span);
        return arguments.Length == 1 && arguments[0] is ConstantStep && _conversions.Contains(call.Function) ? Folded(step) : step;
    }

    private static CelStep Folded(CelStep step)
    {
        var value = step.Evaluate(new CelFrame(NoVariables.Instance, 0, 0, new CelBudget(), null));
        return value.IsError || value.IsUnknown ? step : new ConstantStep(value);
    }

    private CelStep List(CelListNode list)
    {
        var step = new ListStep([.. list.Elements.Select(element => (Build(element.Value), element.IsOptional))], list.Span);
        return step.IsConstant ? Folded(step) : step;
    }

    private CelStep Map(CelMapNode map)
    {
        var step = new MapStep(
            [.. map.Entries.Select(entry => (Build(entry.Key), Build(entry.Value), entry.IsOptional))],
            map.TypeName is null ? CelCosts.Map : CelCosts.Message,
            map.Span);
        return step.IsConstant ? Folded(step) : step;
    }

    private CelStep Loop(CelComprehension loop)
    {
        var (range, slot, hasTwo) = (Build(loop.Range), references.Slots[loop], loop.SecondVariable is not null);
        var condition = loop.Condition is null ? null : Build(loop.Condition);
        return loop.Kind switch
        {
            CelComprehensionKind.All => new QuantifierStep(range, slot, hasTwo, condition!, CelBool.False, loop.Span),
            CelComprehensionKind.Exists => new QuantifierStep(range, slot, hasTwo, condition!, CelBool.True, loop.Span),
            CelComprehensionKind.ExistsOne => new ExistsOneStep(range, slot, hasTwo, condition!, loop.Span),
            _ => new CollectStep(loop.Kind, range, slot, hasTwo, condition, Build(loop.Result!), loop.Span),
        };
    }
}
