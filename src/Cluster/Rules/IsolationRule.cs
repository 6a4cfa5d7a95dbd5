using KubeGuard.Cluster.Network;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>A rule about the isolation of workloads. All of them share one list of problems, in which each thing that is open is once.</summary>
/// <param name="descriptor">The data of the rule.</param>
internal abstract class IsolationRule(RuleDescriptor descriptor) : SetRule<NetworkFacts>(descriptor, NetworkFacts.Source)
{
    /// <inheritdoc/>
    protected sealed override void Analyze(NetworkFacts facts, SetContext context)
    {
        foreach (var problem in facts.IsolationProblems.Where(problem => problem.Rule == Descriptor))
        {
            context.Report(problem.Target, problem.Field, problem.Describe(), problem.Limit, problem.Related, problem.Fixes, problem.Covers);
        }
    }
}
