using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>
/// Suppression by annotations of the object: <c>kubeguard/disable: "KUBE1005, KUBE1102"</c> and, for
/// the reader, <c>kubeguard/reason: "…"</c>.
/// </summary>
internal static class AnnotationSuppression
{
    private const string DisableKey = "kubeguard/disable";
    private const string ReasonKey = "kubeguard/reason";
    private static readonly char[] _separators = [',', ';', ' ', '\t', '\r', '\n'];

    public static IReadOnlyList<Finding> Apply(KubernetesObject target, IReadOnlyList<Finding> findings)
    {
        var annotations = target.Metadata["annotations"];
        if (findings.Count == 0 || annotations[DisableKey].String is not { } list)
        {
            return findings;
        }

        var ids = new HashSet<string>(list.Split(_separators, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
        var suppression = new Suppression(annotations[ReasonKey].String);
        return [.. findings.Select(finding => ids.Contains(finding.Descriptor.Id) ? finding.With(suppression: suppression) : finding)];
    }
}
