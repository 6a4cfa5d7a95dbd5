namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>A variable of a ValidatingAdmissionPolicy, which is computed when an expression first reads it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Expression">The CEL expression, which may read variables before it.</param>
internal sealed record PolicyVariable(string Name, string Expression)
{
    /// <summary>The expression that reads it.</summary>
    public string Reference => "variables." + Name;
}
