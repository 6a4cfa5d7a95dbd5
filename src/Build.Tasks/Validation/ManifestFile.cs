using KubeGuard.Build.Rendering;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>A file to check.</summary>
/// <param name="path">The absolute path.</param>
/// <param name="set">The manifest set it belongs to.</param>
/// <param name="version">The target version that the item names, or an empty string.</param>
/// <param name="isDefaultItem">Whether it was found by the default globs and not named by the user.</param>
internal sealed class ManifestFile(string path, string set = "", string version = "", bool isDefaultItem = false)
{
    /// <summary>The set of the files that the items <c>KubernetesPolicy</c> name, which no item can name.</summary>
    public const string PolicySet = "(policies)";

    /// <summary>Creates a file that was rendered.</summary>
    internal ManifestFile(string path, string set, string version, SourceTracer source)
        : this(path, set, version) => Source = source;

    /// <summary>The absolute path.</summary>
    public string Path { get; } = path;

    /// <summary>The manifest set it belongs to.</summary>
    public string Set { get; } = set;

    /// <summary>The target version that the item names, or an empty string.</summary>
    public string Version { get; } = version;

    /// <summary>Indicates whether it was found by the default globs and not named by the user.</summary>
    public bool IsDefaultItem { get; } = isDefaultItem;

    /// <summary>The completeness of its set, as the project declares it.</summary>
    public Completeness Completeness { get; init; } = Completeness.Open;

    /// <summary>The namespace to which its objects are deployed that name none; empty if its item does not say it.</summary>
    public string DefaultNamespace { get; init; } = "";

    /// <summary>The way a kustomization uses its objects.</summary>
    internal ObjectUse Use { get; private init; } = ObjectUse.AsWritten;

    /// <summary>The source of a rendered file.</summary>
    internal SourceTracer? Source { get; }

    /// <summary>The file whose settings apply: for a rendered file, that of its source.</summary>
    internal string SettingsPath => Source?.File ?? Path;

    /// <summary>The same file with the way a kustomization uses its objects.</summary>
    internal ManifestFile UsedAs(ObjectUse use) => use == Use ? this : new(Path, Set, Version, IsDefaultItem) { Completeness = Completeness, Use = use };
}
