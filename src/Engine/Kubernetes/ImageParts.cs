namespace KubeGuard.Kubernetes;

/// <summary>
/// The parts of an image reference that is wholly known, <c>[registry[:port]/]repository[:tag][@digest]</c>
/// (https://kubernetes.io/docs/concepts/containers/images/#image-names). Any text has parts; whether they are valid is
/// not checked.
/// </summary>
/// <remarks>Also compiled into KubeGuard.Components, which does not load the engine.</remarks>
internal readonly struct ImageParts
{
    internal const string DefaultRegistry = "docker.io";

    private ImageParts(string name, string? tag, string? digest)
    {
        Name = name;
        Tag = tag;
        Digest = digest;
    }

    /// <summary>Registry and repository as they are written, without Docker's defaults.</summary>
    public string Name { get; }

    /// <summary>The text after the colon of a tag, which may be empty; <see langword="null"/> without a colon.</summary>
    public string? Tag { get; }

    /// <summary>The text after the at sign, which may be empty; <see langword="null"/> without one.</summary>
    public string? Digest { get; }

    /// <summary>Registry and repository with Docker's defaults: <c>nginx</c> is <c>docker.io/library/nginx</c>.</summary>
    public string FullName
    {
        get
        {
            if (Name.Length == 0)
            {
                return Name;
            }

            var (registry, path) = SplitRegistry(Name);
            return registry == DefaultRegistry && path.IndexOf('/') < 0 ? $"{registry}/library/{path}" : $"{registry}/{path}";
        }
    }

    /// <summary>Splits a reference.</summary>
    public static ImageParts Of(string text)
    {
        var at = text.IndexOf('@');
        var digest = at < 0 ? null : text.Substring(at + 1);
        var rest = at < 0 ? text : text.Substring(0, at);
        var colon = rest.IndexOf(':', rest.LastIndexOf('/') + 1);
        return colon < 0
            ? new ImageParts(rest, null, digest)
            : new ImageParts(rest.Substring(0, colon), rest.Substring(colon + 1), digest);
    }

    /// <summary>Splits a name into its registry, or Docker's, and the path of the repository.</summary>
    internal static (string Registry, string Path) SplitRegistry(string name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0 || !IsRegistry(name.Substring(0, slash)))
        {
            return (DefaultRegistry, name);
        }

        var registry = name.Substring(0, slash);
        return (registry == "index.docker.io" ? DefaultRegistry : registry, name.Substring(slash + 1));
    }

    /// <summary>Indicates whether the first segment of a name is a registry and not a part of a repository.</summary>
    internal static bool IsRegistry(string segment) =>
        segment == "localhost" || segment.IndexOfAny(['.', ':']) >= 0 || segment != segment.ToLowerInvariant();
}
