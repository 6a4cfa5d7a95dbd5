using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// The service accounts of a set
/// (https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/). An account that the set does not show is
/// taken as one that says nothing.
/// </summary>
internal sealed class AccountFacts
{
    /// <summary>The account of a pod that names none.</summary>
    public const string DefaultAccount = "default";

    /// <summary>The field of a pod and of an account that names pull secrets.</summary>
    public const string PullSecrets = "imagePullSecrets";

    private const string Kind = "ServiceAccount";

    private readonly IReadOnlyList<KubernetesObject> _withoutToken;
    private readonly IReadOnlyList<KubernetesObject> _withPullSecret;

    private AccountFacts(IReadOnlyList<KubernetesObject> accounts)
    {
        _withoutToken = [.. accounts.Where(account => !account.Root["automountServiceAccountToken"].IsNot(false))];
        _withPullSecret = [.. accounts.Where(account => account.Root[PullSecrets] is not ({ IsAbsent: true } or { IsComplete: true, Items.Count: 0 }))];
    }

    /// <summary>Finds the facts.</summary>
    public static RelatedFacts<AccountFacts> Source { get; } = new([Kind], set => new AccountFacts([.. set.OfKind(Kind)]));

    /// <summary>The field of a pod spec that names the account.</summary>
    public static ManifestCursor FieldIn(ManifestCursor spec) =>
        spec["serviceAccountName"].IsAbsent ? spec["serviceAccount"] : spec["serviceAccountName"];

    /// <summary>Determines whether the account of a pod mounts no token, or may mount none.</summary>
    /// <param name="target">The object that makes the pod.</param>
    /// <param name="account">The field of the pod that names the account.</param>
    public bool MayMountNoToken(KubernetesObject target, ManifestCursor account) => IsAmong(_withoutToken, target, account);

    /// <summary>Determines whether the account of a pod names a pull secret, or may name one.</summary>
    /// <param name="target">The object that makes the pod.</param>
    /// <param name="account">The field of the pod that names the account.</param>
    public bool MayHavePullSecret(KubernetesObject target, ManifestCursor account) => IsAmong(_withPullSecret, target, account);

    private static bool IsAmong(IReadOnlyList<KubernetesObject> accounts, KubernetesObject target, ManifestCursor account)
    {
        foreach (var candidate in accounts)
        {
            if (candidate.MayShareNamespaceWith(target)
                && (account.IsAbsent ? candidate.Name == DefaultAccount : candidate.Name is { } name && !account.IsNot(name)))
            {
                return true;
            }
        }

        return false;
    }
}
