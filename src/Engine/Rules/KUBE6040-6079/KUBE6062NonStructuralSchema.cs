using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;

namespace KubeGuard.Rules;

/// <summary>KUBE6062: the schema of a custom resource is none that the API server accepts.</summary>
internal sealed class KUBE6062NonStructuralSchema() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE6062",
        Name = "NonStructuralSchema",
        Title = "Give custom resources a structural schema",
        MessageFormat = "The API server refuses {0}: in its schema, '{1}' {2}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#specifying-a-structural-schema",
    },
    new ObjectKind(DefinitionFacts.Kind, DefinitionFacts.Group))
{
    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var problem in DefinitionSchemas.Of(target).SelectMany(StructuralSchema.Check))
        {
            context.Report(problem.Place, [target.Description ?? "the definition", target.PathOf(problem.Place).ToString(), problem.Text]);
        }
    }
}
