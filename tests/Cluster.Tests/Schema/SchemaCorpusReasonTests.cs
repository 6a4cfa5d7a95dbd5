using System.Text.RegularExpressions;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The findings of the schema rules in the manifests of other tools, each kind of them with the reason why it is right.</summary>
public sealed class SchemaCorpusReasonTests
{
    private static readonly Dictionary<string, string> _reasons = new()
    {
        ["KUBE6001 data.key"] = "The data of a Secret are Base64.",
        ["KUBE6001 spec"] = "The spec of a Pod is a mapping, not a list.",
        ["KUBE6001 spec.automountServiceAccountToken"] = "A boolean is needed.",
        ["KUBE6001 spec.containers"] = "A Pod has at least one container.",
        ["KUBE6001 spec.containers.name"] = "A container needs a name.",
        ["KUBE6001 spec.containers.ports.containerPort"] = "A port of a container needs its number.",
        ["KUBE6001 spec.containers.resources.requests"] = "Requests are a mapping, not a list.",
        ["KUBE6001 spec.containers.securityContext.seccompProfile.type"] = "A seccomp profile has a type, and there are three.",
        ["KUBE6001 spec.ports.port"] = "A port of a Service needs its number.",
        ["KUBE6001 spec.rules.http.paths"] = "An HTTP rule of an Ingress has paths.",
        ["KUBE6001 spec.rules.http.paths.pathType"] = "A path of networking.k8s.io/v1 needs its type.",
        ["KUBE6001 spec.securityContext"] = "A security context is a mapping; the text lacks spaces after its colons.",
        ["KUBE6001 spec.securityContext.runAsUser"] = "A user is a number.",
        ["KUBE6001 spec.securityContext.seccompProfile.type"] = "A seccomp profile has a type, and there are three.",
        ["KUBE6001 spec.template.spec.automountServiceAccountToken"] = "A boolean is needed.",
        ["KUBE6001 spec.template.spec.containers.name"] = "Containers of a pod have names of their own.",
        ["KUBE6001 spec.template.spec.initContainers.name"] = "Containers of a pod have names of their own.",
        ["KUBE6001 spec.template.spec.securityContext"] = "A security context is a mapping; the text lacks spaces after its colons.",
        ["KUBE6001 spec.topologySpreadConstraints.topologyKey"] = "A constraint needs its key.",
        ["KUBE6001 spec.topologySpreadConstraints.whenUnsatisfiable"] = "The case of a word matters.",
        ["KUBE6001 spec.volumes.scaleIO.secretRef"] = "A volume of ScaleIO names its Secret.",
        ["KUBE6001 subjects"] = "Subjects are a list, not a mapping.",
        ["KUBE6002 spec.image"] = "The image is a field of the container.",
        ["KUBE6002 spec.namespaceSelector"] = "A NetworkPolicy selects namespaces in its peers only.",
        ["KUBE6002 spec.podSelector.app"] = "Labels of a selector are below matchLabels.",
        ["KUBE6002 spec.policyType"] = "The field is policyTypes.",
        ["KUBE6002 spec.rules.paths"] = "The paths of an Ingress are below http.",
        ["KUBE6002 spec.securityContext.allowPrivilegeEscalation"] = "The field is one of the container's security context.",
        ["KUBE6002 spec.selector['app.kubernetes.io/name']"] = "Labels of a selector are below matchLabels.",
        ["KUBE6002 spec.template.spec.containers.limit"] = "Limits are below resources.",
        ["KUBE6002 spec.template.spec.replicas"] = "The field is one of the workload.",
    };

    [CorpusFact]
    public void Every_finding_in_the_corpus_has_a_reason()
    {
        var found =
            from file in Directory.EnumerateFiles(LabelledCorpus.Files, "*.y*ml", SearchOption.AllDirectories)
            from finding in SchemaFindings.In(File.ReadAllText(file))
            where finding.Descriptor.Id is "KUBE6001" or "KUBE6002"
            select $"{finding.Descriptor.Id} {Regex.Replace(finding.Path.ToString(), @"\[[0-9]+\]", "")}";

        Assert.Equal(_reasons.Keys.Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }
}
