namespace KubeGuard.Manifests;

/// <summary>The type of a scalar as the Kubernetes API would read it.</summary>
internal enum ScalarKind
{
    /// <summary>An explicit null, which the API server treats as absent.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number within 64 bits.</summary>
    Integer,

    /// <summary>Any other number.</summary>
    Float,

    /// <summary>A string.</summary>
    String,
}
