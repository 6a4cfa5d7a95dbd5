using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The webhooks that the API server asks about requests
/// (https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/#matching-requests-matchconditions).
/// </summary>
internal static class AdmissionWebhooks
{
    /// <summary>Determines whether an object configures webhooks, in a version with conditions.</summary>
    public static bool AreIn(GroupVersionKind type) =>
        type is { Group: AdmissionPolicy.Group, Version: "v1", Kind: "ValidatingWebhookConfiguration" or "MutatingWebhookConfiguration" };

    /// <summary>The conditions of requests of all webhooks, compiled.</summary>
    /// <param name="configuration">The object.</param>
    /// <param name="version">The version of Kubernetes.</param>
    public static IReadOnlyList<PolicyExpression> ExpressionsOf(KubernetesObject configuration, KubernetesVersion version) =>
    [
        .. configuration.Root["webhooks"].Items
            .SelectMany(webhook => webhook["matchConditions"].Items)
            .Select(condition => PolicyExpression.Compile(condition["expression"], PolicyEnvironment.Of(version, hasParameters: false), CelType.Bool)),
    ];
}
