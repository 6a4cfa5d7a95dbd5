namespace KubeGuard.Kubernetes;

/// <summary>The operator of a <see cref="LabelRequirement"/>.</summary>
internal enum LabelOperator
{
    /// <summary>One that is not known, or that the API does not have.</summary>
    Unknown,

    /// <summary>The label is there and has one of the values.</summary>
    In,

    /// <summary>The label is not there, or has none of the values.</summary>
    NotIn,

    /// <summary>The label is there.</summary>
    Exists,

    /// <summary>The label is not there.</summary>
    DoesNotExist,
}
