using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>Evaluates policies that tests write, whose last document is the object.</summary>
internal static class Policies
{
    /// <summary>The objects of a text.</summary>
    public static IReadOnlyList<KubernetesObject> Parse(string yaml) =>
        [.. YamlStreamReader.Read("test.yaml", yaml).Documents.Select(document => KubernetesObject.FromDocument(document.Root)).OfType<KubernetesObject>()];

    /// <summary>A policy with a binding that denies.</summary>
    /// <param name="spec">The fields of its spec besides the rules, in flow style or indented by two spaces.</param>
    /// <param name="rules">Its rules; Pods and Deployments unless given.</param>
    /// <param name="binding">The fields of the spec of its binding besides the name.</param>
    public static string Text(string spec, string rules = "resourceRules: [{ apiGroups: ['', apps], apiVersions: [v1], operations: [CREATE], resources: [pods, deployments, namespaces, nodes] }]", string binding = "validationActions: [Deny]") =>
        $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: { name: p }
        spec:
          matchConstraints: { {{rules}} }
          {{spec}}
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: b }
        spec:
          policyName: p
          {{binding}}
        ---

        """;

    /// <summary>The messages of the violations of a request to create an object, with their severities.</summary>
    /// <param name="policies">The policies, and what else is in the set.</param>
    /// <param name="target">The object.</param>
    /// <param name="change">Makes another request of it, if given.</param>
    public static IReadOnlyList<(string Message, RuleSeverity Severity)> Evaluate(string policies, string target, Func<AdmissionRequest, AdmissionRequest>? change = null)
    {
        var facts = new ManifestSet(Parse(policies)).Facts(PolicyFacts.Source);
        var request = facts.RequestFor(Parse(target)[0], "default");
        return [.. facts.Evaluate(change?.Invoke(request) ?? request, KubernetesVersion.Latest, areOwnRules: false, TestContext.Current.CancellationToken).Select(item => (item.Violation.Message, item.Severity))];
    }

    /// <summary>Indicates whether a policy refuses an object.</summary>
    public static bool Refuses(string policies, string target, Func<AdmissionRequest, AdmissionRequest>? change = null) => Evaluate(policies, target, change).Count > 0;
}
