using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Admission.Generated;

/// <summary>
/// Objects that no policy sees, since the API server refuses them before: unknown silences a rule about them, and a policy may end in an
/// error.
/// </summary>
internal static class RefusedObject
{
    // No policy reads the selector of a workload, which many of our own objects leave without labels to match.
    private const string Selector = "KUBE6024";

    private static readonly RulePolicy _policy = new(
        severity: rule => rule.Id.StartsWith("KUBE60", StringComparison.Ordinal) && rule.Id != Selector && rule.DefaultSeverity == RuleSeverity.Error ? RuleSeverity.Error : RuleSeverity.None,
        rules: [.. RuleCatalog.Rules, .. BuildRuleCatalog.Rules]);

    public static bool IsOne(KubernetesObject target) => IsPart(target) || HasNullItem(target.Root.Node!) || new ManifestAnalyzer().Analyze(target, ManifestSet.Unknown, _policy).Count > 0;

    // The API server reads it as an item without a name, which it refuses.
    private static bool HasNullItem(ManifestNode node) => node switch
    {
        MappingNode mapping => mapping.Entries.Any(entry => HasNullItem(entry.Value)),
        SequenceNode sequence => sequence.Items.Any(item => item is ScalarNode { Kind: ScalarKind.Null } || HasNullItem(item)),
        _ => false,
    };

    // An object without containers, or without a field that its kind requires, patches another one, and so does a container without an image.
    private static bool IsPart(KubernetesObject target) =>
        PolicySubject.Pods.Includes(target.Type!)
        && (!target.Root.IsComplete || target.Pods.Count == 0 || target.Pods.Any(pod => pod.Containers.Count == 0 || pod.Containers.Any(container => !container.Cursor["image"].IsPresent)));
}
