using KubeGuard.CSharp.Interpretation.Library;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Calls that the interpreter evaluates itself: of code that it follows, and of code that it does not see.</summary>
/// <param name="evaluate">Evaluates a call.</param>
internal sealed class InterpretedCalls(Func<EvaluatedCall, CallResult> evaluate) : ICallHandler
{
    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) => evaluate(call);
}
