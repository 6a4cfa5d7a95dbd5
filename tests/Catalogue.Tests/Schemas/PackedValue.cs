using KubeGuard.Cluster.Schema;

namespace KubeGuard.Catalogue.Tests.Schemas;

/// <summary>The schema of a value before it has an index.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Element">The schema of the items of a list or the values of a map.</param>
/// <param name="Text">The definition of an object, the map keys of a list or the words of a set, separated by <c>|</c>.</param>
internal sealed record PackedValue(SchemaType Type, PackedValue? Element = null, string? Text = null) : IComparable<PackedValue>
{
    public static PackedValue Of(SchemaType type) => new(type);

    public int CompareTo(PackedValue? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString() => $"{Type:D} {Text} {Element}";
}
