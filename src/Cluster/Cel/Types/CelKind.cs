namespace KubeGuard.Cluster.Cel.Types;

/// <summary>The kinds of types and values of CEL.</summary>
internal enum CelKind : byte
{
    /// <summary>The type of <c>null</c>.</summary>
    Null,

    /// <summary>A boolean.</summary>
    Bool,

    /// <summary>A signed integer of 64 bits.</summary>
    Int,

    /// <summary>An unsigned integer of 64 bits.</summary>
    Uint,

    /// <summary>A floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A string of Unicode code points.</summary>
    String,

    /// <summary>A sequence of bytes.</summary>
    Bytes,

    /// <summary>A point in time.</summary>
    Timestamp,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A type as a value.</summary>
    Type,

    /// <summary>A list.</summary>
    List,

    /// <summary>A map.</summary>
    Map,

    /// <summary>A value that may be absent.</summary>
    Optional,

    /// <summary>A type of a library, such as a quantity.</summary>
    Opaque,

    /// <summary>Only of types: an object with declared fields. Its values are maps.</summary>
    Object,

    /// <summary>Only of types: any type, known when the expression runs.</summary>
    Dyn,

    /// <summary>Only of types: a placeholder in the signature of a function.</summary>
    Parameter,

    /// <summary>Only of values: evaluation failed.</summary>
    Error,

    /// <summary>Only of values: it cannot be known in a build.</summary>
    Unknown,
}
