using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>
/// The code of a method, an accessor, an initializer or a local function, with the facts that are needed before it is
/// interpreted.
/// </summary>
internal sealed class MethodBody
{
    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _functions = new(SymbolEqualityComparer.Default);
    private readonly bool _hasDelegatesOfFunctions;

    private MethodBody(IOperation root)
    {
        Root = root;
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case ILocalFunctionOperation function:
                    _functions[function.Symbol] = function;
                    break;
                case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction }:
                    _hasDelegatesOfFunctions = true;
                    break;
                case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak } when IsOwn(operation):
                    IsIterator = true;
                    break;
            }
        }

        Captured = new HashSet<ISymbol>(_functions.Values.SelectMany(VariablesFromOutside), SymbolEqualityComparer.Default);
    }

    /// <summary>The code.</summary>
    public IOperation Root { get; }

    /// <summary>Indicates whether it yields a sequence.</summary>
    public bool IsIterator { get; }

    /// <summary>The local functions in it.</summary>
    public IEnumerable<ILocalFunctionOperation> Functions => _functions.Values;

    /// <summary>The variables that local functions capture.</summary>
    public ISet<ISymbol> Captured { get; }

    /// <summary>Collects the facts about the code.</summary>
    public static MethodBody Of(IOperation root) => new(root);

    /// <summary>A local function of this body.</summary>
    public ILocalFunctionOperation? Find(IMethodSymbol function) => _functions.TryGetValue(function, out var found) ? found : null;

    /// <summary>Determines whether a local function may run at any time that changes the variable.</summary>
    public bool IsShared(ISymbol variable) => _hasDelegatesOfFunctions && Captured.Contains(variable);

    private bool IsOwn(IOperation operation)
    {
        var parent = operation;
        while (parent != Root && parent is not (ILocalFunctionOperation or IAnonymousFunctionOperation) && parent.Parent is { } next)
        {
            parent = next;
        }

        return parent == Root;
    }

    private static IEnumerable<ISymbol> VariablesFromOutside(ILocalFunctionOperation function) =>
        function.Descendants()
            .Select(operation => operation switch
            {
                ILocalReferenceOperation local => (ISymbol)local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            })
            .OfType<ISymbol>()
            .Where(variable => !variable.Locations.Any(location => function.Syntax.Span.Contains(location.SourceSpan)));
}
