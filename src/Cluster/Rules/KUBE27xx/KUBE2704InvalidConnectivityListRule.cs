using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE2704: a line of a list of connections cannot be understood.</summary>
internal sealed class KUBE2704InvalidConnectivityListRule() : DeclaredListRule(KUBE2704InvalidConnectivityList.Descriptor)
{
    /// <inheritdoc/>
    protected override void Analyze(DeclaredFacts facts, ListReporter lists)
    {
        foreach (var problem in facts.Problems)
        {
            lists.ReportInList(problem.Place, ListName, problem.Text);
        }
    }
}
