using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// Finds the bindings that give rights to a service account
/// (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects).
/// </summary>
internal static class ServiceAccountBindings
{
    private const string GroupOfAll = "system:serviceaccounts";

    /// <summary>The kinds of objects that give rights.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["RoleBinding", "ClusterRoleBinding"];

    /// <summary>The first binding that gives rights to the account of a pod, or may do so.</summary>
    /// <param name="bindings">The bindings of the set.</param>
    /// <param name="account">The name of the account, which may be unknown.</param>
    /// <param name="ns">The namespace of the pod; <see langword="null"/> if it is not known.</param>
    public static KubernetesObject? Find(IEnumerable<KubernetesObject> bindings, string? account, string? ns) =>
        bindings.FirstOrDefault(binding => binding.Root["subjects"].Items.Any(subject => MayBe(subject, account, ns)));

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
