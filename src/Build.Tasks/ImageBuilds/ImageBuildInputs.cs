using KubeGuard.Build.Caching;

namespace KubeGuard.Build.ImageBuilds;

/// <summary>The Dockerfiles and properties of a project that make images. Nothing of them is read here.</summary>
/// <param name="Dockerfiles">The Dockerfiles.</param>
/// <param name="Properties">The properties by which the .NET SDK publishes the project as a container.</param>
internal sealed record ImageBuildInputs(IReadOnlyList<DockerfileItem> Dockerfiles, ContainerProperties Properties)
{
    /// <summary>A fingerprint of the sizes and times of all files.</summary>
    public ulong Fingerprint()
    {
        var fingerprint = new Fingerprint();
        foreach (var path in Dockerfiles.Select(file => file.Path).Concat(Properties.Files))
        {
            var stamp = FileStamp.Of(path);
            fingerprint.Add(path).Add((ulong)(stamp?.Length ?? -1)).Add((ulong)(stamp?.LastWrite ?? -1));
        }

        return fingerprint.Value;
    }
}
