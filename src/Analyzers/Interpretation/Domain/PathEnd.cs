namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The end of one path of an expression or method.</summary>
/// <param name="State">The state there.</param>
/// <param name="Value">The value of the path.</param>
/// <param name="Origin">The place where the value is written, if known.</param>
internal sealed record PathEnd(ExecutionState State, AbstractValue Value, Origin? Origin);
