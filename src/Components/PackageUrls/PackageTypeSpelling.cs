namespace KubeGuard.Components.PackageUrls;

/// <summary>
/// The spelling that a type of package URLs asks for. Names of npm and Go keep their case although the specification folds it: registries
/// have packages that differ in case alone, and advisories name them exactly.
/// </summary>
internal sealed class PackageTypeSpelling
{
    private static readonly HashSet<string> _lowerNamespace = new(StringComparer.Ordinal)
    {
        "alpm", "apk", "bitbucket", "composer", "deb", "github", "gitlab", "hex", "qpkg", "rpm", "vscode-extension",
    };

    private static readonly HashSet<string> _lowerName = new(StringComparer.Ordinal)
    {
        "alpm", "apk", "bitbucket", "bitnami", "composer", "deb", "github", "gitlab", "hex", "luarocks", "oci", "pub", "pypi", "vscode-extension",
    };

    private PackageTypeSpelling(string type) => Type = type;

    /// <summary>The type in lower case.</summary>
    public string Type { get; }

    /// <summary>The spelling of a type, which any type has.</summary>
    public static PackageTypeSpelling Of(string type) => new(type.ToLowerInvariant());

    /// <summary>A namespace as the type spells it.</summary>
    public string? Namespace(string? text) => _lowerNamespace.Contains(Type) ? text?.ToLowerInvariant() : text;

    /// <summary>A name as the type spells it.</summary>
    public string Name(string text)
    {
        var name = _lowerName.Contains(Type) ? text.ToLowerInvariant() : text;
        return Type == "pypi" ? name.Replace('_', '-') : name;
    }
}
