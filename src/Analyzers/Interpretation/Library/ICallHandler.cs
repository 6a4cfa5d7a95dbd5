namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>Evaluates the calls of one library, or of one kind.</summary>
internal interface ICallHandler
{
    /// <summary>Evaluates a call with all its effects, or leaves it to the next handler and changes nothing.</summary>
    CallResult Evaluate(EvaluatedCall call);
}
