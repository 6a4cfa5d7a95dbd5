using KubeGuard.Kubernetes.Shapes;

namespace KubeGuard.Kubernetes.Lifetimes;

/// <summary>The life of some kinds in one version of an API.</summary>
/// <param name="ApiVersion">Group and version.</param>
/// <param name="Kinds">The kinds.</param>
/// <param name="Deprecated">The version of the component that deprecated them.</param>
/// <param name="Removed">The version that does not serve them any more; <see langword="null"/> if none is announced.</param>
/// <param name="Replacement">The group and version to use instead; <see langword="null"/> if nothing replaces them.</param>
internal sealed record ApiLifetime(string ApiVersion, IReadOnlyList<string> Kinds, Version Deprecated, Version? Removed, string? Replacement)
{
    /// <summary>The first version of the component that serves the replacement.</summary>
    public Version? ReplacedSince { get; init; }

    /// <summary>The component that serves the API: Kubernetes itself, or one that is installed in a cluster.</summary>
    public string Component { get; init; } = ApiLifetimes.Kubernetes;

    /// <summary>The fields that the replacement requires and these kinds do not.</summary>
    public IReadOnlyList<ShapePath> Needs { get; init; } = [];

    /// <summary>The fields that the replacement does not have.</summary>
    public IReadOnlyList<ShapePath> Drops { get; init; } = [];

    /// <summary>The defaults that are others in the replacement, as a clause; <see langword="null"/> if objects behave alike in both.</summary>
    public string? OtherDefaults { get; init; }

    /// <summary>Indicates whether the replacement has another structure, so that an object must be written anew.</summary>
    public bool IsRewritten { get; init; }
}
