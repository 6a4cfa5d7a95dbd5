using System.Text.RegularExpressions;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The places at which an object lets images come from registries by plain HTTP, or by TLS that nobody verifies. Registries at a
/// loopback address are left out, since nobody is between.
/// </summary>
internal static class InsecureRegistries
{
    private const string Remote = @"(?![""']?(?:localhost|127\.|\[?::1))";

    private static readonly ObjectKind _configMap = new("ConfigMap", "");
    private static readonly ObjectKind _imageStream = new("ImageStream", "image.openshift.io");
    private static readonly ObjectKind _imageConfiguration = new("Image", "config.openshift.io");

    // https://fluxcd.io/flux/components/source/ocirepositories/#insecure
    private static readonly ObjectKind[] _ofFlux =
        [new("OCIRepository", "source.toolkit.fluxcd.io"), new("HelmRepository", "source.toolkit.fluxcd.io"), new("ImageRepository", "image.toolkit.fluxcd.io")];

    // https://docs.docker.com/reference/cli/dockerd/#insecure-registries, https://github.com/GoogleContainerTools/kaniko#additional-flags
    private static readonly Regex _argument = new($@"(?:^|\s)(--insecure-registry)(?:=|\s+){Remote}[^\s=-]", RegexOptions.CultureInvariant);
    private static readonly Regex _argumentOfKaniko = new(@"^(--(?:insecure|insecure-pull|skip-tls-verify|skip-tls-verify-pull))(?:=true)?\z", RegexOptions.CultureInvariant);

    private static readonly Dictionary<string, Regex> _files = new(StringComparer.Ordinal)
    {
        // https://docs.docker.com/reference/cli/dockerd/#daemon-configuration-file
        ["daemon.json"] = InLines($@"""(insecure-registries)""\s*:\s*\[\s*{Remote}"""),

        // https://github.com/containerd/containerd/blob/main/docs/hosts.md
        ["hosts.toml"] = InLines($@"^[ \t]*(?:(skip_verify)[ \t]*=[ \t]*true|server[ \t]*=[ \t]*""(http)://{Remote}|\[host\.""(http)://{Remote})"),

        // https://docs.docker.com/build/buildkit/toml-configuration/
        ["buildkitd.toml"] = InLines(@"^[ \t]*(http|insecure)[ \t]*=[ \t]*true\b"),

        // https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md
        ["registries.conf"] = InLines(@"^[ \t]*(insecure)[ \t]*=[ \t]*true\b"),

        // https://docs.k3s.io/installation/private-registry
        ["registries.yaml"] = InLines($@"^[ \t]*(?:(insecure_skip_verify)[ \t]*:[ \t]*true\b|-[ \t]*[""']?(http)://{Remote})"),
    };

    /// <summary>Determines whether objects of a type may have such a place besides those in their pods.</summary>
    public static bool MayBeIn(GroupVersionKind type) =>
        _configMap.Includes(type) || _imageStream.Includes(type) || _imageConfiguration.Includes(type) || Array.Exists(_ofFlux, kind => kind.Includes(type));

    /// <summary>The places in an object outside its pods, each with the setting.</summary>
    public static IEnumerable<(ManifestCursor Place, string Setting)> In(KubernetesObject target) => target.Type switch
    {
        { } type when _configMap.Includes(type) => InFiles(target.Root["data"]),
        { } type when _imageStream.Includes(type) => target.Root["spec"]["tags"].Items.Select(tag => tag["importPolicy"]["insecure"]).Where(field => field.Is(true)).Select(field => (field, "importPolicy.insecure")),
        { } type when _imageConfiguration.Includes(type) => target.Root["spec"]["registrySources"]["insecureRegistries"].Items.Select(field => (field, "insecureRegistries")),
        { } type when Array.Exists(_ofFlux, kind => kind.Includes(type)) && target.Root["spec"]["insecure"] is var field && field.Is(true) => [(field, "insecure")],
        _ => [],
    };

    /// <summary>The places in the command and arguments of a container.</summary>
    public static IEnumerable<(ManifestCursor Place, string Setting)> In(Container container) =>
        InList(container, container.Cursor["command"].Items).Concat(InList(container, container.Cursor["args"].Items));

    private static IEnumerable<(ManifestCursor Place, string Setting)> InList(Container container, ReadOnlyArray<ManifestCursor> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (SettingIn(arguments, i, container) is { } setting)
            {
                yield return (arguments[i], setting);
            }
        }
    }

    // The value may be the next argument.
    private static string? SettingIn(ReadOnlyArray<ManifestCursor> arguments, int index, Container container) =>
        arguments[index].String is not { } text || !MayBeSetting(text) ? null
        : _argumentOfKaniko.Match(text) is { Success: true } found && container.Image.Name.Contains("kaniko") == true ? found.Groups[1].Value
        : _argument.Match(index + 1 < arguments.Count ? $"{text} {arguments[index + 1].String}" : text) is { Success: true } match && match.Index < text.Length ? match.Groups[1].Value
        : null;

    // The start of all these arguments, which tells most others apart.
    private static bool MayBeSetting(string text) =>
        text.IndexOf("--insecure", StringComparison.Ordinal) >= 0 || text.IndexOf("--skip-tls-verify", StringComparison.Ordinal) >= 0;

    private static IEnumerable<(ManifestCursor Place, string Setting)> InFiles(ManifestCursor data)
    {
        if (data.Node is not MappingNode files || !files.Entries.Any(file => _files.ContainsKey(file.Key)))
        {
            yield break;
        }

        foreach (var file in data.Entries)
        {
            if (_files.TryGetValue(file.Segment.Key!, out var pattern) && file.String is { } text && pattern.Match(text) is { Success: true } match)
            {
                yield return (file, $"{match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value} in {file.Segment.Key}");
            }
        }
    }

    private static Regex InLines(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.Multiline);
}
