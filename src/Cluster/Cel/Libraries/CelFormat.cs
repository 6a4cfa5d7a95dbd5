using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes.Validation;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>A named format of strings.</summary>
/// <param name="name">The name.</param>
/// <param name="regexSize">The size of a regular expression for it, on which the cost of validation depends.</param>
/// <param name="form">The texts that have it.</param>
internal sealed class CelFormat(string name, int regexSize, TextForm form) : CelOpaque
{
    /// <summary>The type.</summary>
    public static CelType FormatType { get; } = CelType.Opaque("kubernetes.NamedFormat");

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The size of a regular expression for it.</summary>
    public int RegexSize { get; } = regexSize;

    /// <inheritdoc/>
    public override CelType Type => FormatType;

    /// <summary>The problems of a text; no value if it has the format.</summary>
    public CelOptional Validate(string text) => form.IsValid(text) ? CelOptional.None : new CelOptional(Overloads.Texts([$"must be a {form.Name}"]));

    /// <inheritdoc/>
    public override bool EqualTo(CelOpaque other) => other is CelFormat format && format.Name == Name;
}
