using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Admission;

/// <summary>The variable <c>request</c> (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-expression).</summary>
internal static class RequestValue
{
    /// <summary>The fields that only the cluster knows.</summary>
    public static readonly IReadOnlyList<string> UnknownFields = ["userInfo", "dryRun", "options"];

    /// <summary>The value for a request.</summary>
    public static CelValue Of(AdmissionRequest request)
    {
        var type = request.Target.Type!;
        var (kind, resource) = (CelDictionary.Of(("group", Text(type.Group)), ("version", Text(type.Version)), ("kind", Text(type.Kind))), ResourceOf(type, request.Resource));
        return CelDictionary.Of(
            [
                ("kind", kind), ("resource", resource), ("subResource", Text(request.Subresource)),
                ("requestKind", kind), ("requestResource", resource), ("requestSubResource", Text(request.Subresource)),
                ("name", Name(request.Target.Name, "request.name")),
                ("namespace", request.IsInNamespace == false ? Text("") : Name(request.NamespaceName, "request.namespace")),
                ("operation", Text(request.Operation)),
                .. UnknownFields.Select(field => (field, (CelValue)new CelUnknown("request." + field))),
            ]);
    }

    private static CelValue ResourceOf(GroupVersionKind type, ServedResource resource) =>
        CelDictionary.Of(("group", Text(type.Group)), ("version", Text(type.Version)), ("resource", Text(resource.Name)));

    private static CelValue Name(string? name, string source) => name is null ? new CelUnknown(source) : Text(name);

    private static CelString Text(string text) => new(text);
}
