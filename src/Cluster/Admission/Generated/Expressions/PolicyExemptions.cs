namespace KubeGuard.Cluster.Admission.Generated.Expressions;

/// <summary>The facts about other objects of a project that excuse an object; a policy sees the object alone, so they are written into it.</summary>
/// <param name="LimitedNamespaces">The namespaces where a LimitRange gives containers a value, by <c>requests.cpu</c> and the like.</param>
/// <param name="AccountsWithoutToken">The service accounts, as <c>namespace/name</c>, whose pods mount no token.</param>
/// <param name="HasAdmissionWebhook">Whether the project has an admission webhook for objects in namespaces.</param>
internal sealed record PolicyExemptions(IReadOnlyDictionary<string, IReadOnlyList<string>> LimitedNamespaces, IReadOnlyList<string> AccountsWithoutToken, bool HasAdmissionWebhook)
{
    /// <summary>No exemptions.</summary>
    public static readonly PolicyExemptions None = new(new Dictionary<string, IReadOnlyList<string>>(), [], false);
}
