using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Lifetimes;

namespace KubeGuard.Rules;

/// <summary>The versions of the components that serve APIs in the cluster.</summary>
internal static class ComponentVersions
{
    /// <summary>The versions that a team has, apart from that of Kubernetes.</summary>
    public static readonly RuleOption<IReadOnlyDictionary<string, string>> Option = RuleOption.Map(
        "component_versions", new Dictionary<string, string>(), "The versions of components in the cluster besides Kubernetes, as in `cert-manager=1.5, Istio=1.4`. Without one, the newest version counts.");

    // Newer than any that a table names.
    private static readonly Version _newest = new(int.MaxValue, 0);

    /// <summary>The version of a component.</summary>
    /// <param name="component">The component, as <see cref="ApiLifetime.Component"/> names it.</param>
    /// <param name="target">The target version of Kubernetes.</param>
    /// <param name="versions">The value of the option.</param>
    public static Version Of(string component, KubernetesVersion target, IReadOnlyDictionary<string, string> versions) =>
        component == ApiLifetimes.Kubernetes ? new Version(1, target.Minor)
        : versions.FirstOrDefault(pair => string.Equals(pair.Key, component, StringComparison.OrdinalIgnoreCase)).Value is { } text
            && Version.TryParse(text.TrimStart('v'), out var version) ? new Version(version.Major, version.Minor)
        : _newest;
}
