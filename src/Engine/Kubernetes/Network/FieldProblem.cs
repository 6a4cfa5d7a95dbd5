using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>A field whose value the API server or a controller refuses.</summary>
/// <param name="Place">The field.</param>
/// <param name="Text">What is wrong with it, as a clause.</param>
internal sealed record FieldProblem(ManifestCursor Place, string Text)
{
    /// <summary>Indicates whether the field is there and lacks something, which other code may still add to it.</summary>
    public bool IsLack { get; private init; }

    /// <summary>The problem of an object or list that is there and lacks something.</summary>
    public static FieldProblem Lack(ManifestCursor place, string text) => new(place, text) { IsLack = true };
}
