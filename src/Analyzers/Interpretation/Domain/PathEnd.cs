namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>The end of one path of an expression or method.</summary>
/// <param name="State">What is known there.</param>
/// <param name="Value">The value that the path gives.</param>
/// <param name="Origin">Where the value is written, if that is known.</param>
internal sealed record PathEnd(ExecutionState State, AbstractValue Value, Origin? Origin);
