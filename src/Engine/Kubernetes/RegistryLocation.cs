namespace KubeGuard.Kubernetes;

/// <summary>
/// A registry, optionally with a path, as people copy it from a browser, from Docker's configuration or from
/// another tool: with a scheme, slashes or a star at the end.
/// </summary>
internal static class RegistryLocation
{
    private const string SchemeEnd = "://";

    private static readonly char[] _ends = ['/', '*', ' '];

    private static readonly string[] _namesOfDockerHub = ["index.docker.io", "registry-1.docker.io", "registry.hub.docker.com"];

    /// <summary>The location as images name it: <c>https://ghcr.io/contoso/</c> is <c>ghcr.io/contoso</c>.</summary>
    public static string Normalize(string location)
    {
        var scheme = location.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var name = (scheme < 0 ? location : location.Substring(scheme + SchemeEnd.Length)).TrimEnd(_ends).TrimStart();
        return _namesOfDockerHub.FirstOrDefault(hub => IsAt(name, hub)) is { } other
            ? ImageParts.DefaultRegistry + WithoutVersion(name.Substring(other.Length))
            : name;
    }

    private static bool IsAt(string name, string registry) =>
        name.StartsWith(registry, StringComparison.OrdinalIgnoreCase) && (name.Length == registry.Length || name[registry.Length] == '/');

    // Docker's configuration names the address of the API, https://index.docker.io/v1/.
    private static string WithoutVersion(string path) => path is "/v1" or "/v2" ? "" : path;
}
