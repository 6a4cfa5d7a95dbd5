using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>The namespace of an object, or one that a reference means.</summary>
/// <param name="Name">Its name, as far as it is known.</param>
/// <param name="IsWritten">Whether it is written; otherwise the deployment command may choose another one.</param>
internal readonly record struct ObjectNamespace(KnownText Name, bool IsWritten)
{
    /// <summary>
    /// Determines whether two are certainly, or certainly not, the same: unknown of one that is not written and one that is
    /// written and not <see cref="KubernetesObject.DefaultNamespace"/>.
    /// </summary>
    public bool? Is(ObjectNamespace other) =>
        Name.Is(other.Name) is var answer && answer == false && IsWritten != other.IsWritten ? null : answer;
}
