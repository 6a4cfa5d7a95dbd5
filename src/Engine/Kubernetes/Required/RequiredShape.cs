namespace KubeGuard.Kubernetes.Required;

/// <summary>The way from a field to the objects below it. The names are those of the table.</summary>
internal enum RequiredShape
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>The value is one.</summary>
    One,

    /// <summary>The items of a list are.</summary>
    List,

    /// <summary>The values of a mapping are.</summary>
    Map,
}
