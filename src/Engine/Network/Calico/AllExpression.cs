using KubeGuard.Kubernetes;

namespace KubeGuard.Network.Calico;

/// <summary><c>all()</c>, which is also the meaning of an empty selector.</summary>
internal sealed class AllExpression : SelectorExpression
{
    /// <summary>The only instance.</summary>
    public static readonly AllExpression Instance = new();

    private AllExpression()
    {
    }

    /// <inheritdoc/>
    public override bool? Matches(LabelSet labels) => true;

    /// <inheritdoc/>
    public override bool FollowsFrom(IReadOnlyDictionary<string, LabelRestriction> restrictions) => true;

    /// <inheritdoc/>
    public override string ToString() => "all()";
}
