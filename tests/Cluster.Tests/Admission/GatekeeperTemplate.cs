using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>
/// Makes an admission policy of a constraint template whose code is CEL, as Gatekeeper does. KubeGuard itself does not; the templates are
/// cases for the evaluation.
/// </summary>
internal static class GatekeeperTemplate
{
    private const string Policy = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: { name: template }
        spec:
          paramKind: { apiVersion: constraints.gatekeeper.sh/v1beta1, kind: KIND }
          matchConstraints:
            resourceRules:
            - { apiGroups: ["*"], apiVersions: ["*"], operations: ["*"], resources: [RESOURCES] }
          variables:
          - name: anyObject
            expression: 'has(request.operation) && request.operation == "DELETE" && object == null ? oldObject : object'
          - name: params
            expression: '!has(params.spec) ? null : !has(params.spec.parameters) ? null : params.spec.parameters'
        """;

    private const string Binding = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: template }
        spec: { policyName: template, validationActions: [Deny], paramRef: { name: NAME, parameterNotFoundAction: Deny } }
        """;

    /// <summary>The policy with its binding, and the other objects.</summary>
    public static IEnumerable<KubernetesObject> Translate(IReadOnlyList<KubernetesObject> objects)
    {
        var template = objects.Single(item => item.Type!.Kind == "ConstraintTemplate");
        var constraint = objects.Single(item => item.Type!.Group == "constraints.gatekeeper.sh");
        var definitions = new ManifestSet(objects).Facts(DefinitionFacts.Source);
        var resources =
            from match in constraint.Root["spec"]["match"]["kinds"].Items
            from @group in match["apiGroups"].Items
            from kind in match["kinds"].Items
            select kind.Is("*") ? "'*'" : ServedResource.Of(new GroupVersionKind(@group.String!, "v1", kind.String!), definitions).Name;
        var policy = Parse(Policy.Replace("KIND", constraint.Type!.Kind).Replace("RESOURCES", string.Join(", ", resources.DefaultIfEmpty("'*'").Distinct())));
        var source = template.Root["spec"]["targets"].Items[0]["code"].Items[0]["source"];
        var spec = policy.Root["spec"]
            .With("variables", new SequenceNode([.. policy.Root["spec"]["variables"].Items.Concat(source["variables"].Items).Select(item => item.Node!)]));
        var fields = ((MappingNode)spec.Node!).Entries.Concat(((MappingNode)source.Node!).Entries.Where(entry => entry.Key != "variables"));
        var root = policy.Root.With("spec", new MappingNode([.. fields]));
        return [KubernetesObject.FromDocument(root.Node!)!, Parse(Binding.Replace("NAME", constraint.Name)), constraint];
    }

    private static KubernetesObject Parse(string text) => KubernetesObject.FromDocument(YamlStreamReader.Read("case.yaml", text).Documents[0].Root)!;
}
