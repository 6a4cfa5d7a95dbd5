using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2309: an Ingress adds to the configuration of nginx, or the controller lets others do so.</summary>
internal sealed class KUBE2309RiskyIngressNginxAnnotations() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2309",
        Name = "RiskyIngressNginxAnnotations",
        Title = "Do not add configuration to nginx by annotations",
        MessageFormat = "{0} {1}, which can give access to every Secret that the controller reads; use the annotations for single settings",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress-controllers/",
    },
    NetworkKinds.Ingress,
    new ObjectKind("ConfigMap", ""))
{
    private const string Setting = "allow-snippet-annotations";

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        if (NetworkKinds.Ingress.Includes(target.Type!))
        {
            AnalyzeIngress(target, context);
        }
        else if (target.Root["data"][Setting] is var setting && setting.Is("true"))
        {
            var fix = RuleFix.Review("Refuse snippets", "work without snippets of nginx configuration", ManifestEdit.Set(setting, "false"));
            context.Report(setting, [target.Subject, "lets every Ingress add configuration to nginx"], fix);
        }
    }

    private static void AnalyzeIngress(KubernetesObject target, RuleContext context)
    {
        foreach (var annotation in target.Metadata["annotations"].Entries.Where(entry => !entry.IsAbsent && NginxAnnotations.IsSnippet(entry.Segment.Key!)))
        {
            var fix = RuleFix.Review("Remove the snippet", "work without the snippet of nginx configuration", ManifestEdit.Remove(annotation));
            context.Report(annotation, [target.Subject, $"adds configuration to nginx by the annotation {annotation.Segment.Key}"], fix);
        }
    }
}
