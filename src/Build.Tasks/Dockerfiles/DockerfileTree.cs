using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Build.Dockerfiles;

/// <summary>Makes the object of a Dockerfile, in which everything but images and the user is unknown.</summary>
internal static class DockerfileTree
{
    /// <summary>The object.</summary>
    /// <param name="file">The absolute path of the file.</param>
    /// <param name="stages">Its stages, the last of which makes the image.</param>
    public static KubernetesObject Of(string file, IReadOnlyList<DockerfileStage> stages)
    {
        var entries = new List<MappingEntry>
        {
            new("metadata", Open([new MappingEntry("name", ScalarNode.String(Path.GetFileName(file)))])),
            new(ImageBuild.Stages, new SequenceNode([.. stages.Where(stage => stage.HasImage).Select(stage => NodeOf(file, stage))], isComplete: false)),
        };
        if (stages.Count > 0 && stages[stages.Count - 1].User is { } user)
        {
            entries.Add(new MappingEntry(ImageBuild.User, TextOf(file, user)));
        }

        return KubernetesObject.FromTyped(Open(entries, YamlLocation.OfFile(file)), ImageBuild.Dockerfile);
    }

    private static MappingNode NodeOf(string file, DockerfileStage stage)
    {
        var entries = new List<MappingEntry> { new("image", TextOf(file, stage.Image)) };
        if (stage.Name is { } name)
        {
            entries.Add(new MappingEntry("name", TextOf(file, name)));
        }

        return Open(entries);
    }

    private static MappingNode Open(IReadOnlyList<MappingEntry> entries, YamlLocation? location = null) => new(entries, isComplete: false, location);

    private static ScalarNode TextOf(string file, DockerfileWord word) => ScalarNode.String(DockerfileText.Of(word.Text), word.In(file));
}
