using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The position of a part of an object within a pod. A part on its own is analyzed as if it were there, in a pod of
/// which nothing else is known.
/// </summary>
internal static class Fragment
{
    private static readonly Dictionary<string, string> _places = new(StringComparer.Ordinal)
    {
        ["PodSpec"] = "spec",
        ["PodSecurityContext"] = "spec securityContext",
        ["Sysctl"] = "spec securityContext sysctls 0",
        ["Volume"] = "spec volumes 0",
        ["Container"] = "spec containers 0",
        ["EphemeralContainer"] = "spec ephemeralContainers 0",
        ["SecurityContext"] = "spec containers 0 securityContext",
        ["Capabilities"] = "spec containers 0 securityContext capabilities",
        ["SeccompProfile"] = "spec containers 0 securityContext seccompProfile",
        ["AppArmorProfile"] = "spec containers 0 securityContext appArmorProfile",
        ["SELinuxOptions"] = "spec containers 0 securityContext seLinuxOptions",
        ["WindowsSecurityContextOptions"] = "spec containers 0 securityContext windowsOptions",
        ["ContainerPort"] = "spec containers 0 ports 0",
        ["EnvVar"] = "spec containers 0 env 0",
        ["EnvVarSource"] = "spec containers 0 env 0 valueFrom",
        ["EnvFromSource"] = "spec containers 0 envFrom 0",
        ["VolumeMount"] = "spec containers 0 volumeMounts 0",
        ["Probe"] = "spec containers 0 livenessProbe",
        ["Lifecycle"] = "spec containers 0 lifecycle",
        ["LifecycleHandler"] = "spec containers 0 lifecycle preStop",
        ["ResourceRequirements"] = "spec containers 0 resources",
    };

    /// <summary>The path from the root of a pod; the root itself for a type that embeds pods or is not part of one.</summary>
    public static IReadOnlyList<PathSegment> PlaceOf(string typeName) =>
        _places.TryGetValue(typeName, out var place) ? [.. place.Split(' ').Select(SegmentOf)] : [];

    /// <summary>Wraps a node in open mappings and sequences down to the given place.</summary>
    public static ManifestNode Embed(ManifestNode node, IReadOnlyList<PathSegment> place)
    {
        for (var i = place.Count - 1; i >= 0; i--)
        {
            node = place[i].Key is { } key
                ? new MappingNode([new MappingEntry(key, node)], isComplete: false)
                : new SequenceNode([node], isComplete: false);
        }

        return node;
    }

    private static PathSegment SegmentOf(string word) => word == "0" ? PathSegment.Of(0) : PathSegment.Of(word);
}
