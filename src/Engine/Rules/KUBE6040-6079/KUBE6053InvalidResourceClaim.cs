using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6053: a resource claim has no valid source, or a container uses one that its pod does not have.</summary>
internal sealed class KUBE6053InvalidResourceClaim() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6053",
    Name = "InvalidResourceClaim",
    Title = "Name the resource claims of a pod",
    MessageFormat = "{0} has an invalid resource claim: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/",
})
{
    private const int FirstMinor = 34;

    private static readonly string[] _sources = ["resourceClaimName", "resourceClaimTemplateName"];

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        var claims = pod.Spec.ItemsOf("resourceClaims");
        if (claims.Count == 0 || !check.Version.IsAtLeast(FirstMinor))
        {
            return;
        }

        check.AreUnique(claims, "resource claims", "name");
        foreach (var claim in claims)
        {
            check.HasFormOrIsAbsent(claim["name"], TextForm.DnsLabel);
            check.ExactlyOne(claim, _sources, "a source");
            foreach (var source in _sources)
            {
                check.HasFormOrIsAbsent(claim[source], TextForm.Subdomain);
            }
        }
    }

    /// <inheritdoc/>
    protected override void CheckContainer(Container container, FieldCheck check)
    {
        var used = container.Cursor.Find("resources")?.ItemsOf("claims") ?? [];
        if (used.Count == 0 || !check.Version.IsAtLeast(FirstMinor))
        {
            return;
        }

        foreach (var name in used.Select(claim => claim["name"]))
        {
            check.HasForm(name.Parent!["request"], TextForm.DnsLabel);
            if (name.String is { } text && container.Pod.Spec["resourceClaims"].HasOnly(claim => claim["name"].IsNot(text)))
            {
                check.Report(name, $"the pod has no resource claim '{text}'");
            }
        }

        for (var i = 1; i < used.Count; i++)
        {
            if (used[i]["name"].String is { Length: > 0 } text && used.Take(i).Any(earlier => earlier["name"].Is(text) && Overlap(earlier["request"], used[i]["request"])))
            {
                check.Report(used[i], $"the container uses the resource claim '{text}' twice");
            }
        }
    }

    // Without a request, a claim is used as a whole.
    private static bool Overlap(ManifestCursor one, ManifestCursor other) =>
        FieldValue.IsBlank(one) || FieldValue.IsBlank(other) || (one.String is { } request && other.Is(request));
}
