using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Admission;

/// <summary>
/// The variables of expressions in policies
/// (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-expression). Of objects and
/// parameters, the API server does not check the types.
/// </summary>
internal static class PolicyEnvironment
{
    private static readonly CelType _strings = CelType.Map(CelType.String, CelType.String);
    private static readonly CelType _kind = Object("GroupVersionKind", ("group version kind", CelType.String));
    private static readonly CelType _resource = Object("GroupVersionResource", ("group version resource", CelType.String));

    private static readonly CelType _user = Object(
        "UserInfo", ("username uid", CelType.String), ("groups", CelType.List(CelType.String)), ("extra", CelType.Map(CelType.String, CelType.List(CelType.String))));

    private static readonly CelType _request = Object(
        "AdmissionRequest",
        ("kind requestKind", _kind),
        ("resource requestResource", _resource),
        ("subResource requestSubResource name namespace operation", CelType.String),
        ("userInfo", _user),
        ("dryRun", CelType.Bool),
        ("options", CelType.Dyn));

    private static readonly CelType _namespace = Object(
        "Namespace",
        ("metadata", Object(
            "NamespaceMetadata",
            ("name generateName namespace UID resourceVersion", CelType.String),
            ("labels annotations", _strings),
            ("finalizers", CelType.List(CelType.String)),
            ("generation deletionGracePeriodSeconds", CelType.Int),
            ("creationTimestamp deletionTimestamp", CelType.Timestamp))),
        ("spec", Object("NamespaceSpec", ("finalizers", CelType.List(CelType.String)))),
        ("status", Object(
            "NamespaceStatus",
            ("phase", CelType.String),
            ("conditions", CelType.List(Object("NamespaceCondition", ("status type message reason", CelType.String), ("lastTransitionTime", CelType.Timestamp)))))));

    /// <summary>The variables of a policy besides its own.</summary>
    /// <param name="version">The version of Kubernetes.</param>
    /// <param name="hasParameters">Whether the policy has a kind of parameters.</param>
    /// <param name="type">The type of objects; any unless given.</param>
    public static CelEnvironment Of(KubernetesVersion version, bool hasParameters, CelType? type = null)
    {
        var environment = new CelEnvironment(version)
            .With("object", type ?? CelType.Dyn)
            .With("oldObject", type ?? CelType.Dyn)
            .With("request", _request)
            .With("namespaceObject", _namespace)
            .With("authorizer", CelType.Opaque("kubernetes.authorization.Authorizer"))
            .With("authorizer.requestResource", CelType.Opaque("kubernetes.authorization.ResourceCheck"));
        return hasParameters ? environment.With("params", CelType.Dyn) : environment;
    }

    /// <summary>An environment in which earlier variables of the policy can be used.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="variables">The variables with their types.</param>
    public static CelEnvironment With(CelEnvironment environment, IReadOnlyDictionary<string, CelType> variables) =>
        environment.With("variables", CelType.Object("variables", name => variables.TryGetValue(name, out var type) ? type : null));

    private static CelType Object(string name, params (string Names, CelType Type)[] fields) => CelType.Object(
        "kubernetes." + name, fields.SelectMany(same => same.Names.Split(' ').Select(field => (field, same.Type))).ToDictionary(field => field.field, field => field.Type));
}
