using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>A rule that reports the fields of objects that the cluster refuses.</summary>
/// <param name="descriptor">The data of the rule; the second argument of its message is the problem.</param>
/// <param name="kinds">The kinds of the objects.</param>
internal abstract class FieldRule(RuleDescriptor descriptor, params ObjectKind[] kinds) : ObjectRule(descriptor, kinds)
{
    /// <inheritdoc/>
    protected sealed override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var problem in FindProblems(target))
        {
            if (problem.IsLack && problem.Place.IsPresent)
            {
                context.ReportLack(problem.Place, [target.Subject, problem.Text]);
            }
            else
            {
                context.Report(problem.Place, [target.Subject, problem.Text]);
            }
        }
    }

    /// <summary>The fields of an object that the cluster refuses.</summary>
    protected abstract IEnumerable<FieldProblem> FindProblems(KubernetesObject target);
}
