using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel.Values;

/// <summary>A value that a build cannot know, such as the user of a request.</summary>
/// <param name="sources">The inputs that it depends on, such as <c>request.userInfo</c>; each once.</param>
internal sealed class CelUnknown(params IReadOnlyList<string> sources) : CelValue(CelKind.Unknown)
{
    /// <summary>The inputs that it depends on.</summary>
    public IReadOnlyList<string> Sources { get; } = sources;

    /// <summary>An unknown value has no type of its own.</summary>
    public override CelType Type => CelType.Dyn;

    /// <inheritdoc/>
    public override bool IsWhollyKnown => false;

    /// <summary>A value that depends on the inputs of both.</summary>
    public CelUnknown And(CelUnknown other) =>
        ReferenceEquals(this, other) ? this : new CelUnknown([.. Sources.Union(other.Sources)]);
}
