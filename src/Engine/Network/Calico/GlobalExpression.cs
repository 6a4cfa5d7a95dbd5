using KubeGuard.Kubernetes;

namespace KubeGuard.Network.Calico;

/// <summary>
/// <c>global()</c>. It is true of all labels; only as the whole <c>namespaceSelector</c> of a rule it has a meaning, which is
/// that of things without a namespace.
/// </summary>
internal sealed class GlobalExpression : SelectorExpression
{
    /// <summary>The only instance.</summary>
    public static readonly GlobalExpression Instance = new();

    private GlobalExpression()
    {
    }

    /// <inheritdoc/>
    public override bool? Matches(LabelSet labels) => true;

    /// <inheritdoc/>
    public override string ToString() => "global()";
}
