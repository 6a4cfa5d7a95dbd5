using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>One method on the interpreter's call stack.</summary>
/// <param name="method">The method; for the first frame, the owner of the interpreted block.</param>
/// <param name="body">Its code.</param>
/// <param name="caller">The frame of its caller.</param>
/// <param name="call">The call that leads from the interpreted block to another member; <see langword="null"/> in the
/// block itself.</param>
internal sealed class CallFrame(ISymbol method, MethodBody body, CallFrame? caller, SyntaxNode? call)
{
    private readonly Dictionary<ISymbol, Origin> _arguments = new(SymbolEqualityComparer.Default);

    /// <summary>The method; for the first frame, the owner of the interpreted block.</summary>
    public ISymbol Method => method;

    /// <summary>The parameters through which its effects reach the caller.</summary>
    public IEnumerable<IParameterSymbol> Parameters => (method as IMethodSymbol)?.Parameters.AsEnumerable() ?? [];

    /// <summary>Its code.</summary>
    public MethodBody Body => body;

    /// <summary>The frame of its caller.</summary>
    public CallFrame? Caller => caller;

    /// <summary>The call that leads here from the interpreted block, if this is another member.</summary>
    public SyntaxNode? Call => call;

    /// <summary>The states in which it returns, each with the value.</summary>
    public List<PathEnd> Returns { get; } = [];

    /// <summary>The sequence that it yields.</summary>
    public ReferenceValue? Yielded { get; set; }

    /// <summary>The number of frames below this one.</summary>
    public int Depth { get; } = caller is null ? 0 : caller.Depth + 1;

    /// <summary>Determines whether the method, or one of its callers, is this one.</summary>
    public bool Runs(ISymbol other) => SymbolEqualityComparer.Default.Equals(method, other) || (caller?.Runs(other) ?? false);

    /// <summary>Determines whether a local function may run at any time that changes the variable.</summary>
    public bool IsShared(ISymbol variable) => body.IsShared(variable) || (caller?.IsShared(variable) ?? false);

    /// <summary>The frame of the method that declares a local function: this one or one of its callers.</summary>
    public CallFrame? DeclarerOf(IMethodSymbol function) => body.Find(function) is null ? caller?.DeclarerOf(function) : this;

    /// <summary>The place where the value of a parameter is written; <see langword="null"/> if unknown.</summary>
    public Origin? OriginOf(ISymbol parameter) => _arguments.TryGetValue(parameter, out var origin) ? origin : null;

    /// <summary>Records the place where the value of a parameter is written, until its next assignment.</summary>
    public void SetOrigin(ISymbol parameter, Origin? origin)
    {
        if (origin is null)
        {
            _arguments.Remove(parameter);
        }
        else
        {
            _arguments[parameter] = origin;
        }
    }
}
