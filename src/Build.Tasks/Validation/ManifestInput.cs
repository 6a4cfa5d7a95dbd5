using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Validation;

/// <summary>What is known of a file before it is judged.</summary>
/// <param name="file">The file.</param>
/// <param name="text">Its text, if it was kept.</param>
/// <param name="related">Its objects that rules may look at while they judge other objects.</param>
internal sealed class ManifestInput(ManifestFile file, string? text, IReadOnlyList<KubernetesObject> related)
{
    public ManifestFile File { get; } = file;

    public string? Text { get; } = text;

    public IReadOnlyList<KubernetesObject> Related { get; } = related;
}
