using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Access;

/// <summary>
/// A Role or ClusterRole
/// (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#role-and-clusterrole).
/// </summary>
/// <param name="target">The object.</param>
internal sealed class Role(KubernetesObject target)
{
    private const string Group = "rbac.authorization.k8s.io";
    private const string ClusterKind = "ClusterRole";

    private readonly bool _isClusterRole = target.Type?.Kind == ClusterKind;
    private readonly ManifestCursor _aggregation = target.Root["aggregationRule"];
    private readonly ManifestCursor _rules = target.Root["rules"];
    private IReadOnlyList<Permission>? _permissions;

    /// <summary>The kinds of objects that are roles.</summary>
    public static ObjectKind[] Kinds { get; } = [new ObjectKind("Role", Group), new ObjectKind(ClusterKind, Group)];

    /// <summary>
    /// Indicates whether a controller certainly replaces the rules of this role by those of the roles that it selects.
    /// </summary>
    public bool IsAggregated => _isClusterRole && _aggregation.IsPresent;

    /// <summary>The permissions that are written; none in an aggregated role, whose own rules the controller replaces.</summary>
    public IReadOnlyList<Permission> Permissions => _permissions ??=
        IsAggregated ? [] : [.. _rules.Items.Where(item => item.IsPresent).Select(item => new Permission(item))];

    /// <summary>
    /// Determines whether the role certainly allows, or certainly does not allow, a request; <see langword="null"/> if
    /// that depends on something unknown, such as the roles that an aggregated role selects.
    /// </summary>
    public bool? Allows(ResourceRequest request) => Any(permission => permission.Allows(request));

    /// <summary>
    /// Determines whether the role allows a verb on a path of the API server that is not a resource; see <see cref="Allows"/>.
    /// </summary>
    /// <remarks>Only a ClusterRole can allow it, and only where a ClusterRoleBinding binds it.</remarks>
    public bool? AllowsUrl(string verb, string url) => _isClusterRole ? Any(permission => permission.AllowsUrl(verb, url)) : false;

    // Unknown entries may allow more than the known ones.
    private bool AreAllKnown => (!_isClusterRole || _aggregation.IsAbsent) && _rules.HasOnly(item => item.IsPresent);

    private bool? Any(Func<Permission, bool?> allows) => ThreeValued.Any(Permissions.Select(allows), AreAllKnown);
}
