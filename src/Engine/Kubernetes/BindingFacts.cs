using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The rights that the bindings of a set give to service accounts
/// (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects).
/// </summary>
internal sealed class BindingFacts
{
    private const string GroupOfAll = "system:serviceaccounts";

    private static readonly string[] _kinds = ["RoleBinding", "ClusterRoleBinding"];

    private readonly IReadOnlyList<KubernetesObject> _bindings;

    private BindingFacts(IEnumerable<KubernetesObject> bindings) => _bindings = [.. bindings];

    /// <summary>Finds the facts.</summary>
    public static RelatedFacts<BindingFacts> Source { get; } = new(_kinds, set => new BindingFacts(_kinds.SelectMany(set.OfKind)));

    /// <summary>The first binding that gives rights to the account of a pod, or may do so.</summary>
    /// <param name="target">The object that makes the pod.</param>
    /// <param name="account">The field of the pod that names the account.</param>
    public KubernetesObject? Find(KubernetesObject target, ManifestCursor account)
    {
        var name = account.IsAbsent ? AccountFacts.DefaultAccount : account.String;
        return _bindings.FirstOrDefault(binding => binding.Root["subjects"].Items.Any(subject => MayBe(subject, name, target.Namespace)));
    }

    private static bool MayBe(ManifestCursor subject, string? account, string? ns) => subject["kind"].String switch
    {
        "ServiceAccount" => MayBe(subject["name"], account) && MayBe(subject["namespace"], ns),
        "User" => subject["name"].String is not { } user || IsUser(user, account, ns),
        "Group" => subject["name"].String is not { } group || IsGroup(group, ns),
        null => !subject["kind"].IsAbsent,
        _ => false,
    };

    private static bool MayBe(ManifestCursor field, string? value) => value is null || field.String is not { } text || text == value;

    private static bool IsUser(string user, string? account, string? ns) =>
        user.Split(':') is ["system", "serviceaccount", var userNamespace, var name]
        && (ns is null || ns == userNamespace)
        && (account is null || account == name);

    private static bool IsGroup(string group, string? ns) =>
        group == GroupOfAll || (group.StartsWith(GroupOfAll + ":", StringComparison.Ordinal) && (ns is null || group == GroupOfAll + ":" + ns));
}
