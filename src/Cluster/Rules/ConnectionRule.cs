using KubeGuard.Cluster.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>
/// A rule about the connections that policies leave possible. It is silent in a set with policies that nothing here evaluates, since
/// these may decide otherwise.
/// </summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class ConnectionRule(RuleDescriptor descriptor) : SetRule<NetworkFacts>(descriptor, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected sealed override void Analyze(NetworkFacts facts, SetContext context)
    {
        if (!facts.UnknownPolicies.Any)
        {
            AnalyzeConnections(facts, context);
        }
    }

    /// <summary>Analyzes the connections of a set.</summary>
    protected abstract void AnalyzeConnections(NetworkFacts facts, SetContext context);
}
