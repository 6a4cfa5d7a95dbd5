using System.Text.RegularExpressions;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Schema;

/// <summary>The values that are reported in the manifests of other tools and of the samples, each kind of them with the reason why it is right.</summary>
public sealed class ValueCorpusReasonTests
{
    private static readonly IReadOnlyList<Rule> _rules =
        [.. RuleCatalog.Rules.Where(rule => string.CompareOrdinal(rule.Descriptor.Id, "KUBE6020") >= 0 && string.CompareOrdinal(rule.Descriptor.Id, "KUBE6080") < 0)];

    private static readonly Dictionary<string, string> _reasons = new()
    {
        ["KUBE6021 ports"] = "A template has two containers with the same ports, of which the API server warns.",
        ["KUBE6021 containerPort"] = "A port is at most 65535.",
        ["KUBE6022 name"] = "A name of a port has at most 15 characters, of which one is a letter.",
        ["KUBE6022 targetPort"] = "A target port is a port, or the name of one.",
        ["KUBE6024 labels"] = "The template has other labels than the selector demands.",
        ["KUBE6024 selector"] = "An empty selector is refused.",
        ["KUBE6025 labelSelector"] = "A constraint without a selector counts no pods, of which the API server warns.",
        ["KUBE6025 maxSkew"] = "The least skew is 1.",
        ["KUBE6025 minDomains"] = "The least number of domains is 1.",
        ["KUBE6025 topologyKey"] = "A constraint needs its key.",
        ["KUBE6025 whenUnsatisfiable"] = "The case of a word matters.",
        ["KUBE6026 restartPolicy"] = "The pods of a Job do not always restart.",
        ["KUBE6030 name"] = "An object has a name, in which underscores are refused.",
        ["KUBE6033 name"] = "Two containers of a pod have one name.",
        ["KUBE6034 containers"] = "A pod has at least one container.",
        ["KUBE6034 image"] = "A container of a workload that is no patch has an image.",
        ["KUBE6036 name"] = "The volume of the token is missing, which a cluster adds to its own pods.",
        ["KUBE6045 hostNetwork"] = "A pod in a user namespace cannot have the network of the node before 1.37.",
        ["KUBE6045 procMount"] = "An unmasked /proc needs a user namespace since 1.33.",
        ["KUBE6046 ['container.apparmor.security.beta.kubernetes.io/container1']"] = "The annotation is for a container that the pod does not have.",
        ["KUBE6046 ['container.apparmor.security.beta.kubernetes.io/container2']"] = "The annotation is for a container that the pod does not have.",
        ["KUBE6046 ['container.apparmor.security.beta.kubernetes.io/hello']"] = "The annotation names no profile.",
        ["KUBE6046 ['seccomp.security.alpha.kubernetes.io/pod']"] = "The annotation names no profile.",
        ["KUBE6046 localhostProfile"] = "The profile of a file needs the type Localhost.",
        ["KUBE6051 namespaces"] = "An empty text is no namespace.",
        ["KUBE6055 name"] = "Each of several ports of a Service has a name.",
        ["KUBE6055 spec"] = "A Service has ports.",
        ["KUBE6074 maxUnavailable"] = "A budget has one limit.",
        ["KUBE6076 apiGroup"] = "A subject names the group of its kind.",
        ["KUBE6076 kind"] = "A ClusterRoleBinding refers to a ClusterRole.",
    };

    [CorpusFact]
    public void Every_finding_has_a_reason()
    {
        var policy = new RulePolicy(targetVersion: new KubernetesVersion(36), rules: _rules);
        var found =
            from folder in new[] { LabelledCorpus.Files, Repository.PathOf("samples") }
            from file in Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)
            from document in YamlStreamReader.Read("test.yaml", File.ReadAllText(file)).Documents
            from item in ManifestObject.Of(document, ObjectUse.AsWritten)
            from finding in new ManifestAnalyzer().Analyze(item.Value, ManifestSet.Unknown, policy)
            where finding.Descriptor.Category == RuleCategory.Validity
            select $"{finding.Descriptor.Id} {LastStepOf(finding.Path)}";

        Assert.Equal(_reasons.Keys.Order(StringComparer.Ordinal), found.Distinct().Order(StringComparer.Ordinal));
    }

    private static string LastStepOf(ManifestPath path) => Regex.Match(path.ToString(), @"(?<last>[^.\[\]]+|\['[^']*'\])(\[[0-9]+\])*$").Groups["last"].Value;
}
