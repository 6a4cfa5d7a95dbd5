namespace KubeGuard.Cluster.Schema;

/// <summary>
/// The type of a value as the API server decodes it. The numbers are those of the packed schemas, so a new one goes
/// to the end.
/// </summary>
internal enum SchemaType
{
    /// <summary>Anything.</summary>
    Any,

    /// <summary>A string.</summary>
    String,

    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>Bytes, as a string in Base64.</summary>
    Bytes,

    /// <summary>A time, as a string in the form of RFC 3339.</summary>
    Time,

    /// <summary>A whole number of 32 bits or a string.</summary>
    IntOrString,

    /// <summary>A quantity, as a string or a number.</summary>
    Quantity,

    /// <summary>A mapping with fields.</summary>
    Object,

    /// <summary>A mapping with free keys, whose values are of one schema.</summary>
    Map,

    /// <summary>A sequence, whose items are of one schema.</summary>
    List,

    /// <summary>One word of a closed set.</summary>
    Word,

    /// <summary>A whole number of 64 bits or a string; only custom resources have it.</summary>
    LongOrString,
}
