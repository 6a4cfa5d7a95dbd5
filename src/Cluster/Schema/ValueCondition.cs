using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Schema;

/// <summary>A condition that a schema sets on a value besides its type.</summary>
/// <param name="Requirement">The condition, as a clause whose subject is the field: <c>must be at least 1</c>.</param>
/// <param name="IsMetBy">
/// Decides about a value that is certainly there; <see langword="null"/> if that depends on something unknown. A value of a kind that the
/// condition is not about meets it.
/// </param>
internal sealed record ValueCondition(string Requirement, Func<ManifestCursor, SchemaMatch, bool?> IsMetBy)
{
    /// <summary>A condition on a value itself.</summary>
    public ValueCondition(string requirement, Func<ManifestCursor, bool?> isMetBy)
        : this(requirement, (value, _) => isMetBy(value))
    {
    }
}
