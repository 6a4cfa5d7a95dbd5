using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>The <c>source</c> or <c>destination</c> of a <see cref="CalicoRule"/>, which matches what all of its fields match.</summary>
/// <param name="place">The place of <c>source</c> or <c>destination</c>.</param>
internal sealed class CalicoEntity(ManifestCursor place)
{
    private static readonly string[] _podFields = ["selector", "notSelector", "namespaceSelector", "serviceAccounts"];

    /// <summary>The place of <c>source</c> or <c>destination</c>.</summary>
    public ManifestCursor Place { get; } = place;

    /// <summary>Blocks of addresses.</summary>
    public ManifestCursor Nets { get; } = place["nets"];

    /// <summary>Blocks of addresses that are not meant.</summary>
    public ManifestCursor NotNets { get; } = place["notNets"];

    /// <summary>The selector of endpoints and sets of networks.</summary>
    public ManifestCursor Selector { get; } = place["selector"];

    /// <summary>The selector of endpoints that are not meant.</summary>
    public ManifestCursor NotSelector { get; } = place["notSelector"];

    /// <summary>The selector of namespaces.</summary>
    public ManifestCursor NamespaceSelector { get; } = place["namespaceSelector"];

    /// <summary>Service accounts, by name and by selector.</summary>
    public ManifestCursor ServiceAccounts { get; } = place["serviceAccounts"];

    /// <summary>A Service, the endpoints of which are meant.</summary>
    public ManifestCursor Services { get; } = place["services"];

    /// <summary>The ports.</summary>
    public ManifestCursor Ports { get; } = place["ports"];

    /// <summary>The ports that are not meant.</summary>
    public ManifestCursor NotPorts { get; } = place["notPorts"];

    /// <summary>The fields that are about endpoints and not about addresses.</summary>
    public IEnumerable<ManifestCursor> PodFields => _podFields.Select(name => Place[name]);
}
