namespace KubeGuard.Kubernetes.Fields;

/// <summary>The way from a field to what the table knows of its value. The numbers are those of the table.</summary>
internal enum FieldShape
{
    /// <summary>It knows nothing.</summary>
    None,

    /// <summary>The value is an object.</summary>
    One,

    /// <summary>The items of a list are objects.</summary>
    List,

    /// <summary>The values of a mapping are objects.</summary>
    Map,

    /// <summary>The value is one of some words.</summary>
    Word,

    /// <summary>The items of a list are some of some words.</summary>
    Words,
}
