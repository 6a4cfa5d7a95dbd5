using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Data;

/// <summary>Which object a value comes from, and how it is read.</summary>
/// <param name="name">The variable that it is, such as <c>object</c>; what is unknown of it is said to depend on this.</param>
/// <param name="keepsNulls">
/// Whether an explicit null of a field is a value. It is one in a custom resource. The API server reads a built-in kind into a type of Go,
/// which leaves the field out.
/// </param>
internal sealed class ManifestSource(string name, bool keepsNulls)
{
    /// <summary>The value of what is not known.</summary>
    public CelUnknown Unknown { get; } = new(name);

    /// <summary>Indicates whether an explicit null of a field is a value.</summary>
    public bool KeepsNulls { get; } = keepsNulls;
}
