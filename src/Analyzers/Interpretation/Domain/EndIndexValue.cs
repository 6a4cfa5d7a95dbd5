namespace KubeGuard.CSharp.Interpretation.Domain;

/// <summary>An index that counts from the end, as in <c>list[^1]</c>.</summary>
/// <param name="Distance">The distance from the end; 1 is the last item.</param>
internal sealed record EndIndexValue(int Distance) : AbstractValue;
