using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>The hosts for which an Ingress has a certificate (https://kubernetes.io/docs/concepts/services-networking/ingress/#tls).</summary>
/// <param name="target">The Ingress.</param>
internal sealed class IngressTls(KubernetesObject target)
{
    /// <summary>The list of certificates with their hosts.</summary>
    public ManifestCursor Place { get; } = target.Root["spec"]["tls"];

    /// <summary>The hosts of rules that certainly none of the certificates in the list is for; none where there is no list.</summary>
    public IEnumerable<ManifestCursor> UncoveredHosts => Place.Items.Count == 0 ? [] : target.Root["spec"]["rules"].Items
        .Select(rule => rule["host"])
        .Where(host => host.String is { Length: > 0 } name && Place.HasOnly(entry => CertainlyLacks(entry, name)));

    // An entry without hosts is for all of them.
    private static bool CertainlyLacks(ManifestCursor entry, string host) =>
        entry["hosts"] is { IsComplete: true, Items.Count: > 0 } hosts && hosts.Items.All(item => item.String is { } covered && !Covers(covered, host));

    // A wildcard is for one label.
    private static bool Covers(string covered, string host) =>
        covered == host || (covered.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.') is > 0 and var dot && host.Substring(dot) == covered.Substring(1));
}
