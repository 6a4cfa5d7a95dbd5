using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6059: a label selector of an object that is no workload and no policy for networks is invalid.</summary>
internal sealed class KUBE6059InvalidSelector() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6059",
        Name = "InvalidSelector",
        Title = "Use valid label selectors",
        MessageFormat = "{0} has an invalid label selector: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors",
    },
    _service, _budget, _claim, _role, _validating, _mutating)
{
    private static readonly ObjectKind _service = new("Service", "");
    private static readonly ObjectKind _budget = new("PodDisruptionBudget", "policy");
    private static readonly ObjectKind _claim = new("PersistentVolumeClaim", "");
    private static readonly ObjectKind _role = new("ClusterRole", "rbac.authorization.k8s.io");
    private static readonly ObjectKind _validating = new("ValidatingWebhookConfiguration", "admissionregistration.k8s.io");
    private static readonly ObjectKind _mutating = new("MutatingWebhookConfiguration", "admissionregistration.k8s.io");

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        if (target.Type!.Kind == _service.Name)
        {
            CheckLabels(target.Root["spec"]["selector"], check);
            return;
        }

        foreach (var selector in SelectorsOf(target.Type.Kind, target.Root))
        {
            check.ReportAll(LabelSelectorValidation.FindProblems(selector));
        }
    }

    private static IEnumerable<ManifestCursor> SelectorsOf(string kind, ManifestCursor root) => kind switch
    {
        "ClusterRole" => root["aggregationRule"]["clusterRoleSelectors"].Items,
        "ValidatingWebhookConfiguration" or "MutatingWebhookConfiguration" =>
            root["webhooks"].Items.SelectMany(webhook => new[] { webhook["namespaceSelector"], webhook["objectSelector"] }),
        _ => [root["spec"]["selector"]],
    };

    private static void CheckLabels(ManifestCursor labels, FieldCheck check)
    {
        foreach (var label in labels.Entries)
        {
            if (!LabelSyntax.IsKey(label.Segment.Key!))
            {
                check.Report(label, $"{Quoted.Of(label.Segment.Key)} is no key of a label");
            }
            else if (label.String is { } value && !LabelSyntax.IsValue(value))
            {
                check.Report(label, $"'{value}' is no value of a label");
            }
        }
    }
}
