using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2313: a Service is another name for a host outside of the cluster.</summary>
internal sealed class KUBE2313ExternalNameService() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2313",
        Name = "ExternalNameService",
        Title = "Review Services for external names",
        MessageFormat = "{0} sends clients to the external name '{1}', past every policy of the cluster; allow the name by an option if it is meant",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.None,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#externalname",
        Options = [_allowed],
    },
    NetworkKinds.Service)
{
    private static readonly RuleOption<IReadOnlyList<string>> _allowed = RuleOption.List(
        "allowed_external_names", [], "The external names that Services may have.");

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var field = target.Root["spec"]["externalName"];
        if (field.String is { Length: > 0 } name && !context.Option(_allowed).Contains(name.TrimEnd('.'), StringComparer.OrdinalIgnoreCase))
        {
            context.Report(field, [target.Subject, name]);
        }
    }
}
