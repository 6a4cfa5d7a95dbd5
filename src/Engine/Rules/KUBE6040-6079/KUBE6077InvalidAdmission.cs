using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6077: a webhook or policy for admission is incomplete or contradicts itself. KUBE6202 compiles its expressions.</summary>
internal sealed class KUBE6077InvalidAdmission() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6077",
        Name = "InvalidAdmission",
        Title = "Configure admission completely",
        MessageFormat = "{0} is no valid configuration of admission: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/",
    },
    new ObjectKind("ValidatingWebhookConfiguration", Group),
    new ObjectKind("MutatingWebhookConfiguration", Group),
    new ObjectKind("ValidatingAdmissionPolicy", Group),
    new ObjectKind("MutatingAdmissionPolicy", Group),
    new ObjectKind("ValidatingAdmissionPolicyBinding", Group),
    new ObjectKind("MutatingAdmissionPolicyBinding", Group))
{
    private const string Group = "admissionregistration.k8s.io";

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        switch (target.Type!.Kind)
        {
            case "ValidatingWebhookConfiguration" or "MutatingWebhookConfiguration" when target.Type.Version == "v1":
                WebhookCheck.Check(target.Root["webhooks"], check);
                break;
            case "ValidatingAdmissionPolicy" or "MutatingAdmissionPolicy":
                AdmissionPolicyCheck.CheckPolicy(target.Root["spec"], check);
                break;
            case "ValidatingAdmissionPolicyBinding" or "MutatingAdmissionPolicyBinding":
                AdmissionPolicyCheck.CheckBinding(target.Root["spec"], target.Type.Version == "v1alpha1", check);
                break;
        }
    }
}
