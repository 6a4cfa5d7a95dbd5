using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;

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
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        var amount = spec["resources"]["requests"]["storage"];
        StorageCheck.CheckAccessModes(spec, check);
        if (spec.IsPresent && amount.IsAbsent)
        {
            check.Report(amount, "it requests no storage");
        }

        StorageCheck.CheckAmount(amount, check);
        check.HasForm(spec["storageClassName"], TextForm.Subdomain);
        check.HasForm(spec["volumeAttributesClassName"], TextForm.Subdomain);
        check.IsNotEmpty(spec["dataSource"]["name"]);
        check.IsNotEmpty(spec["dataSourceRef"]["name"]);
        check.HasForm(spec["dataSourceRef"]["apiGroup"], TextForm.Subdomain);
    }
}
