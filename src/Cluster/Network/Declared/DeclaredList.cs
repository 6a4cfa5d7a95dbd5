using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>
/// A declared access control list: an object of the project's own, which is committed beside the manifests and never deployed.
/// </summary>
internal sealed class DeclaredList
{
    /// <summary>The <c>apiVersion</c> of a list.</summary>
    public const string ApiVersion = "kubeguard/v1";

    /// <summary>The field with the connections of today.</summary>
    public const string AllowField = "allow";

    /// <summary>The field with the connections that are forbidden.</summary>
    public const string DenyField = "deny";

    /// <summary>The field with the connections that must be possible.</summary>
    public const string RequireField = "require";

    /// <summary>The field with the pods of the ingress controller, where no manifest shows them.</summary>
    public const string ControllerField = "ingressController";

    /// <summary>A list without content.</summary>
    public static readonly DeclaredList Empty = new();

    /// <summary>The kind of a list.</summary>
    public static ObjectKind Kind { get; } = new("Connectivity", "kubeguard");

    /// <summary>The connections of today; all others are not possible.</summary>
    public IReadOnlyList<DeclaredConnection> Allow { get; init; } = [];

    /// <summary>The connections that are forbidden.</summary>
    public IReadOnlyList<DeclaredConnection> Deny { get; init; } = [];

    /// <summary>The connections that must be possible.</summary>
    public IReadOnlyList<DeclaredConnection> Require { get; init; } = [];

    /// <summary>The pods of the ingress controller, where the list says which.</summary>
    public PodSelection? Controller { get; init; }

    /// <summary>The lines and fields that could not be read.</summary>
    public IReadOnlyList<DeclarationProblem> Problems { get; init; } = [];

    /// <summary>All lines.</summary>
    public IEnumerable<DeclaredConnection> Lines => Allow.Concat(Deny).Concat(Require);

    /// <summary>Several lists as one.</summary>
    public static DeclaredList Join(IReadOnlyList<DeclaredList> lists) => lists.Count == 1 ? lists[0] : new DeclaredList
    {
        Allow = [.. lists.SelectMany(list => list.Allow)],
        Deny = [.. lists.SelectMany(list => list.Deny)],
        Require = [.. lists.SelectMany(list => list.Require)],
        Controller = lists.Select(list => list.Controller).FirstOrDefault(controller => controller is not null),
        Problems = [.. lists.SelectMany(list => list.Problems)],
    };
}
