using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>A name with a fixed value, such as the name of a type.</summary>
/// <param name="name">The name, with dots if it has a namespace.</param>
/// <param name="type">Its type.</param>
/// <param name="value">Its value.</param>
internal sealed class CelConstant(string name, CelType type, CelValue value)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Its type.</summary>
    public CelType Type { get; } = type;

    /// <summary>Its value.</summary>
    public CelValue Value { get; } = value;

    /// <summary>The name of a type.</summary>
    public static CelConstant Of(CelType type) => new(type.Name, CelType.Type, new CelTypeValue(type));
}
