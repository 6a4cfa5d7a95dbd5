using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2315: the value of an annotation leaves its place in the configuration of nginx.</summary>
internal sealed class KUBE2315IngressNginxAnnotationInjection() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2315",
        Name = "IngressNginxAnnotationInjection",
        Title = "Do not write configuration into annotations of ingress-nginx",
        MessageFormat = "{0} has the character {1} in the annotation {2}, by which it can write configuration of nginx; write a plain value",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/",
    },
    NetworkKinds.Ingress)
{
    private const string Class = "nginx";
    private const string ClassAnnotation = "kubernetes.io/ingress.class";

    // CVE-2025-24514, CVE-2025-1097 and CVE-2025-1098.
    private static readonly string[] _keys = ["auth-url", "auth-tls-match-cn", "mirror-target", "mirror-host"];

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var annotations = target.Metadata["annotations"];
        if (!target.Root["spec"]["ingressClassName"].Is(Class) && !annotations[ClassAnnotation].Is(Class))
        {
            return;
        }

        foreach (var annotation in _keys.Select(key => annotations[NginxAnnotations.Prefix + key]))
        {
            if (annotation.String?.Trim() is { } text && text.Where(IsDangerous).ToList() is { Count: > 0 } found)
            {
                context.Report(annotation, [target.Subject, char.IsControl(found[0]) ? $"U+{(int)found[0]:X4}" : $"{found[0]}", annotation.Segment.Key!]);
            }
        }
    }

    private static bool IsDangerous(char character) => char.IsControl(character) || character is '"' or '\'' or '`' or '{' or '}' or ';' or '#';
}
