using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Objects;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Sets;

/// <summary>A manifest set of a project with whole objects, and the file and line of everything in it.</summary>
/// <param name="title">The name for people; see <see cref="ProjectSetReader"/>.</param>
/// <param name="objects">The objects.</param>
/// <param name="sources">Finds the sources of places in rendered files, by the paths of these.</param>
internal sealed class ProjectSet(string title, ObjectSet objects, IReadOnlyDictionary<string, Func<YamlLocation, YamlLocation>> sources)
{
    /// <summary>The name for people: that of the set, or the folder of the only chart or overlay in it; empty for a set without a name.</summary>
    public string Title { get; } = title;

    /// <summary>The objects, in the order of their files.</summary>
    public ObjectSet Objects { get; } = objects;

    /// <summary>The namespace to which objects are deployed that name none; <see langword="null"/> if it is not known.</summary>
    public string? DefaultNamespace { get; init; }

    /// <summary>The place where something is written: in what a chart or overlay renders, that of its source.</summary>
    /// <param name="place">A field of an object of the set; for an absent one, the nearest field above it is found.</param>
    public YamlLocation? Locate(ManifestCursor place) =>
        place.NearestLocation is not YamlLocation at ? null
        : sources.TryGetValue(at.File, out var find) ? find(at)
        : at;
}
