using KubeGuard.Build.Projects;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.ImageBuilds;

/// <summary>
/// The properties by which the .NET SDK publishes a project as a container
/// (https://learn.microsoft.com/dotnet/core/containers/publish-configuration), as far as the project sets them.
/// </summary>
internal sealed class ContainerProperties
{
    private readonly string _projectFile;
    private readonly IReadOnlyDictionary<string, string> _values;

    /// <param name="values">The values of the properties that are set.</param>
    /// <param name="projectFile">The project file.</param>
    /// <param name="otherFiles">The absolute paths of other files that may set them, beside those that these and the project file import.</param>
    public ContainerProperties(IReadOnlyDictionary<string, string> values, string projectFile, IEnumerable<string> otherFiles)
    {
        _projectFile = projectFile;
        _values = values;
        Files = _values.Count == 0 ? [] : ProjectImports.Expand([.. otherFiles, projectFile]);
    }

    /// <summary>The files that may set the properties, the one that counts most last; none if no property is set.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The object of the project, in which everything that no property says is unknown; <see langword="null"/> if none is set.</summary>
    public KubernetesObject? ToObject() => _values.Count == 0 ? null : KubernetesObject.FromTyped(Open([.. Entries()], YamlLocation.OfFile(_projectFile)), ImageBuild.Project);

    private IEnumerable<MappingEntry> Entries()
    {
        yield return new MappingEntry("metadata", Open([new MappingEntry("name", ScalarNode.String(Path.GetFileNameWithoutExtension(_projectFile)))]));
        if (Find("ContainerBaseImage") is var (image, ofImage))
        {
            yield return Image(ImageBuild.Base, new KnownText(image), ofImage);
        }

        // Nothing but the registry is said at its property: the rest has others, and a published image has no digest yet.
        if (Find("ContainerRegistry") is var (registry, ofRegistry))
        {
            yield return Image(ImageBuild.Published, KnownText.Between(registry.TrimEnd('/') + "/", ""), ofRegistry);
        }

        if (Find("ContainerUser") is var (user, ofUser))
        {
            yield return new MappingEntry(ImageBuild.User, ScalarNode.String(user, ofUser));
        }

        if (Tags() is { Count: > 0 } tags)
        {
            yield return new MappingEntry(ImageBuild.Tags, new SequenceNode(tags));
        }
    }

    private IReadOnlyList<ManifestNode> Tags()
    {
        string[] names = ["ContainerImageTag", "ContainerImageTags"];
        var tags = from name in names
                   let found = Find(name)
                   where found is not null
                   from tag in found.Value.Value.Split(';')
                   where tag.Trim().Length > 0
                   select ScalarNode.String(tag.Trim(), found.Value.Place);
        return [.. tags];
    }

    private (string Value, YamlLocation Place)? Find(string name) =>
        _values.TryGetValue(name, out var value) ? (value, ProjectProperties.Find(Files, name, value)) : null;

    private static MappingEntry Image(string key, KnownText image, YamlLocation place) => new(key, Open([new MappingEntry("image", ScalarNode.String(image, place))]));

    private static MappingNode Open(IReadOnlyList<MappingEntry> entries, YamlLocation? location = null) => new(entries, isComplete: false, location);
}
