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

    private const string Kind = "ServiceAccount";

    private readonly IReadOnlyList<KubernetesObject> _withoutToken;

    private AccountFacts(IEnumerable<KubernetesObject> accounts) =>
        _withoutToken = [.. accounts.Where(account => !account.Root["automountServiceAccountToken"].IsNot(false))];

    /// <summary>Finds the facts.</summary>
    public static RelatedFacts<AccountFacts> Source { get; } = new([Kind], set => new AccountFacts(set.OfKind(Kind)));

    /// <summary>Determines whether the account of a pod mounts no token, or may mount none.</summary>
    /// <param name="target">The object that makes the pod.</param>
    /// <param name="account">The field of the pod that names the account.</param>
    public bool MayMountNoToken(KubernetesObject target, ManifestCursor account)
    {
        foreach (var candidate in _withoutToken)
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
