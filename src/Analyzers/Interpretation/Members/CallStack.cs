using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Members;

/// <summary>The methods that run, and the code that they may call.</summary>
/// <param name="block">The frame of the interpreted block.</param>
/// <param name="code">The code of the compilation.</param>
/// <param name="work">The work so far.</param>
internal sealed class CallStack(CallFrame block, SourceCode code, WorkMeter work)
{
    private readonly Dictionary<IOperation, MethodBody> _bodies = [];

    /// <summary>The frame of the method that runs.</summary>
    public CallFrame Top { get; set; } = block;

    /// <summary>Indicates whether no further code is called.</summary>
    public bool IsFull => Top.Depth >= WorkLimits.CallDepth;

    /// <summary>The code of a method, unless it is unavailable, on the stack already or too deep.</summary>
    public MethodBody? Find(IMethodSymbol method)
    {
        var definition = method.WithCode();
        if (method.IsAbstract || method.IsExtern || IsFull || !work.AllowsCalls || Top.Runs(definition))
        {
            return null;
        }

        return Top.DeclarerOf(definition) is { } declarer
            ? declarer.Body.Find(definition) is { Body: { } body } ? BodyOf(body) : null
            : code.BodyOf(definition, work.CancellationToken);
    }

    /// <summary>The body of a block, a lambda or a local function, which may be called often.</summary>
    public MethodBody BodyOf(IOperation root)
    {
        if (root == Top.Body.Root)
        {
            return Top.Body;
        }

        if (!_bodies.TryGetValue(root, out var body))
        {
            _bodies.Add(root, body = MethodBody.Of(root));
        }

        return body;
    }

    /// <summary>The syntax that leads from the interpreted block to a method. A local function is written in its owner.</summary>
    public SyntaxNode? WayTo(IMethodSymbol method, SyntaxNode call) =>
        Top.DeclarerOf(method.WithCode()) is { } declarer ? declarer.Call : Top.Call ?? call;
}
