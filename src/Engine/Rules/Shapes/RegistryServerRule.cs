using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>A rule over the registries that objects run or configure.</summary>
/// <param name="descriptor">Everything about the rule but its analysis.</param>
internal abstract class RegistryServerRule(RuleDescriptor descriptor) : Rule(descriptor)
{
    /// <inheritdoc/>
    public sealed override bool MayConcern(GroupVersionKind? type, bool hasPods) => hasPods || (type is not null && RegistryServer.MayBeIn(type));

    /// <inheritdoc/>
    public sealed override void Analyze(KubernetesObject target, RuleContext context)
    {
        foreach (var server in RegistryServer.In(target).Where(IsViolation))
        {
            context.Report(server.Place, [server.Description]);
        }
    }

    /// <summary>Determines whether the rule reports a registry.</summary>
    protected abstract bool IsViolation(RegistryServer server);
}
