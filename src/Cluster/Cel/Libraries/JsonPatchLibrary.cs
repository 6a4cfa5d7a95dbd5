using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>
/// The function for paths of JSON patches, which only the mutations of a policy may use
/// (https://kubernetes.io/docs/reference/access-authn-authz/mutating-admission-policy/#mutating-admission-policy-patch-type-json).
/// </summary>
internal static class JsonPatchLibrary
{
    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("jsonpatch", new KubernetesVersion(32),
    [
        new("jsonpatch.escapeKey", Global("string_jsonpatch_escapeKey_string", [StringType], StringType, call => Text(EscapeKey(call.Text(0))))),
    ]);

    // RFC 6901, section 3.
    private static string EscapeKey(string key) => key.Replace("~", "~0").Replace("/", "~1");
}
