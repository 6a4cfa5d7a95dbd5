namespace KubeGuard.Cluster.Cel.Types;

/// <summary>A type of CEL (https://github.com/google/cel-spec/blob/master/doc/langdef.md#values). Immutable, compared by structure.</summary>
internal sealed class CelType : IEquatable<CelType>
{
    private readonly Func<string, CelType?>? _fields;

    private CelType(CelKind kind, string name, IReadOnlyList<CelType>? parameters = null, Func<string, CelType?>? fields = null)
    {
        Kind = kind;
        Name = name;
        Parameters = parameters ?? [];
        _fields = fields;
    }

    /// <summary>Any type, known when the expression runs.</summary>
    public static CelType Dyn { get; } = new(CelKind.Dyn, "dyn");

    /// <summary>The type of <c>null</c>.</summary>
    public static CelType Null { get; } = new(CelKind.Null, "null_type");

    /// <summary>The type of <c>true</c> and <c>false</c>.</summary>
    public static CelType Bool { get; } = new(CelKind.Bool, "bool");

    /// <summary>The type of signed integers.</summary>
    public static CelType Int { get; } = new(CelKind.Int, "int");

    /// <summary>The type of unsigned integers.</summary>
    public static CelType Uint { get; } = new(CelKind.Uint, "uint");

    /// <summary>The type of floating-point numbers.</summary>
    public static CelType Double { get; } = new(CelKind.Double, "double");

    /// <summary>The type of strings.</summary>
    public static CelType String { get; } = new(CelKind.String, "string");

    /// <summary>The type of byte sequences.</summary>
    public static CelType Bytes { get; } = new(CelKind.Bytes, "bytes");

    /// <summary>The type of points in time.</summary>
    public static CelType Timestamp { get; } = new(CelKind.Timestamp, "google.protobuf.Timestamp");

    /// <summary>The type of lengths of time.</summary>
    public static CelType Duration { get; } = new(CelKind.Duration, "google.protobuf.Duration");

    /// <summary>The type of types.</summary>
    public static CelType Type { get; } = new(CelKind.Type, "type");

    /// <summary>The kind.</summary>
    public CelKind Kind { get; }

    /// <summary>The name without parameters, such as <c>list</c> or <c>kubernetes.Quantity</c>.</summary>
    public string Name { get; }

    /// <summary>The parameters: of a list or an optional value one, of a map two; none otherwise.</summary>
    public IReadOnlyList<CelType> Parameters { get; }

    /// <summary>A list.</summary>
    /// <param name="of">The type of the elements.</param>
    public static CelType List(CelType of) => new(CelKind.List, "list", [of]);

    /// <summary>A map.</summary>
    /// <param name="key">The type of the keys.</param>
    /// <param name="value">The type of the values.</param>
    public static CelType Map(CelType key, CelType value) => new(CelKind.Map, "map", [key, value]);

    /// <summary>A value that may be absent.</summary>
    /// <param name="of">The type of the value.</param>
    public static CelType Optional(CelType of) => new(CelKind.Optional, "optional_type", [of]);

    /// <summary>A type of a library, which only functions can read.</summary>
    /// <param name="name">The name that <c>type(x)</c> shows, such as <c>net.IP</c>.</param>
    public static CelType Opaque(string name) => new(CelKind.Opaque, name);

    /// <summary>An object with declared fields. Types with one name are the same type.</summary>
    /// <param name="name">A name for messages.</param>
    /// <param name="fields">The type of a field; <see langword="null"/> for a name that the object does not have.</param>
    public static CelType Object(string name, Func<string, CelType?> fields) => new(CelKind.Object, name, fields: fields);

    /// <summary>An object with declared fields. Types with one name are the same type.</summary>
    /// <param name="name">A name for messages.</param>
    /// <param name="fields">The fields.</param>
    public static CelType Object(string name, IReadOnlyDictionary<string, CelType> fields) =>
        Object(name, field => fields.TryGetValue(field, out var type) ? type : null);

    /// <summary>A placeholder in the signature of a function; the same name is the same type within one call.</summary>
    /// <param name="name">The name, such as <c>T</c>.</param>
    public static CelType TypeParameter(string name) => new(CelKind.Parameter, name);

    /// <summary>The type of a field of an object; <see langword="null"/> if it has no such field.</summary>
    /// <param name="name">The name of the field.</param>
    public CelType? FieldOf(string name) => _fields?.Invoke(name);

    /// <inheritdoc/>
    public bool Equals(CelType? other) =>
        ReferenceEquals(this, other)
        || (other is not null && Kind == other.Kind && Name == other.Name && Parameters.SequenceEqual(other.Parameters));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelType);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The type as messages name it, such as <c>list(string)</c>.</summary>
    public override string ToString() => Parameters.Count == 0 ? Name : $"{Name}({string.Join(", ", Parameters)})";
}
