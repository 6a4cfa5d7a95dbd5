using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6071: a PersistentVolumeClaim asks for nothing, or for something that does not exist.</summary>
internal sealed class KUBE6071InvalidVolumeClaim() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6071",
        Name = "InvalidVolumeClaim",
        Title = "Claim volumes with an access mode and an amount",
        MessageFormat = "{0} is no valid claim: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistentvolumeclaims",
    },
    new ObjectKind("PersistentVolumeClaim", ""))
{
    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check) => StorageCheck.CheckClaim(target.Root["spec"], check);
}
