using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>A registry that an object runs or configures, as far as all of its settings are known.</summary>
/// <param name="Place">The container, file or field.</param>
/// <param name="Description">The start of a sentence about it.</param>
/// <param name="HasAuthentication">Whether it asks for a login, or may ask for one.</param>
/// <param name="HasTls">Whether it serves TLS, or may serve it.</param>
internal sealed record RegistryServer(ManifestCursor Place, string Description, bool HasAuthentication, bool HasTls)
{
    private const string Http = "http://";

    private static readonly ObjectKind _configMap = new("ConfigMap", "");
    private static readonly ObjectKind _helmRelease = new("HelmRelease", "helm.toolkit.fluxcd.io");
    private static readonly ObjectKind _application = new("Application", "argoproj.io");

    // https://distribution.github.io/distribution/about/configuration/: variables replace single settings of the file in these folders.
    private static readonly string[] _images = ["/library/registry", "/distribution/distribution"];
    private static readonly string[] _folders = ["/etc/docker/registry", "/etc/distribution"];

    /// <summary>Determines whether objects of a type may configure one besides their pods.</summary>
    public static bool MayBeIn(GroupVersionKind type) => _configMap.Includes(type) || _helmRelease.Includes(type) || _application.Includes(type);

    /// <summary>The registries of an object.</summary>
    public static IEnumerable<RegistryServer> In(KubernetesObject target)
    {
        IEnumerable<RegistryServer> configured = target.Type switch
        {
            { } type when _configMap.Includes(type) => OfZot(target),
            { } type when _helmRelease.Includes(type) => OfHarbor(target, target.Root["spec"]["chart"]["spec"]["chart"], target.Root["spec"]["values"]),
            { } type when _application.Includes(type) => OfHarbor(target, target.Root["spec"]["source"]["chart"], target.Root["spec"]["source"]["helm"]["valuesObject"]),
            _ => [],
        };
        return target.Pods.Count == 0 ? configured : configured.Concat(target.Pods.SelectMany(OfDistribution));
    }

    // A second container may be a proxy with TLS and a login.
    private static IEnumerable<RegistryServer> OfDistribution(Pod pod) =>
        from container in pod.Containers
        where Array.Exists(_images, image => container.Image.Name.EndsWith(image) == true)
            && container.Kind == ContainerKind.Regular && pod.HasAllContainers && pod.Spec["containers"].Items.Count == 1
            && container.Cursor["command"].IsAbsent && container.Cursor["args"].IsAbsent && container.Cursor["envFrom"].IsAbsent
            && container.Cursor["volumeMounts"].HasOnly(IsElsewhere) && container.Cursor["env"].HasOnly(IsKnown)
        let names = container.Cursor["env"].Items.Select(variable => variable["name"].String!).ToList()
        where !names.Contains("REGISTRY_HTTP_ADDR", StringComparer.Ordinal)
        select new RegistryServer(container.Cursor["image"], container.Description, HasPrefix(names, "REGISTRY_AUTH"), HasPrefix(names, "REGISTRY_HTTP_TLS"));

    private static bool IsElsewhere(ManifestCursor mount) =>
        mount["mountPath"].String is { } path && !Array.Exists(_folders, folder => folder.StartsWith(path.TrimEnd('/'), StringComparison.Ordinal) || path.StartsWith(folder, StringComparison.Ordinal));

    private static bool IsKnown(ManifestCursor variable) =>
        variable["name"].String is { } name && name is not ("REGISTRY_CONFIGURATION_PATH" or "REGISTRY_PROXY_REMOTEURL");

    private static bool HasPrefix(List<string> names, string prefix) => names.Exists(name => name.StartsWith(prefix, StringComparison.Ordinal));

    // https://zotregistry.dev/latest/admin-guide/admin-configuration/: distSpecVersion tells its file, and nothing replaces a setting of it.
    private static IEnumerable<RegistryServer> OfZot(KubernetesObject target) =>
        target.Root["data"] is { Node: MappingNode files } data && files.TryGet("config.json", out _)
        && data["config.json"] is var file && file.String is { } text && Has(text, "distSpecVersion") && Has(text, "http") && !text.Contains("127.0.0.1")
            ? [new RegistryServer(file, target.Subject, Has(text, "auth") || Has(text, "cacert"), Has(text, "tls"))]
            : [];

    private static bool Has(string json, string key) => json.IndexOf($"\"{key}\"", StringComparison.Ordinal) >= 0;

    // Harbor always asks for a login. Its address is the one that clients use, behind a proxy as well.
    private static IEnumerable<RegistryServer> OfHarbor(KubernetesObject target, ManifestCursor chart, ManifestCursor values) =>
        chart.Is("harbor") && values["externalURL"] is { Text: { } address } field && address.StartsWith(Http) == true
            ? [new RegistryServer(field, target.Subject, HasAuthentication: true, HasTls: false)]
            : [];
}
