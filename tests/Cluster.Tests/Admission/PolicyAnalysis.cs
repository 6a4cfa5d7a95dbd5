using KubeGuard.Cluster.Rules;
using KubeGuard.Kubernetes;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>Analyzes objects by the rules about admission policies, all of them in one set.</summary>
internal static class PolicyAnalysis
{
    private static readonly RulePolicy _policy = new(
        severity: _ => null,
        setting: _ => null,
        targetVersion: KubernetesVersion.Latest,
        rules: [new KUBE6201AdmissionPolicyViolatedRule(), new KUBE6202AdmissionPolicyInvalidRule(), new KUBE6203AdmissionPolicyNotEvaluatedRule()]);

    /// <summary>The findings about all objects of a text, in its order.</summary>
    public static IReadOnlyList<Finding> Analyze(string yaml) => Analyze(Policies.Parse(yaml));

    /// <summary>The findings about some objects, in their order.</summary>
    public static IReadOnlyList<Finding> Analyze(IReadOnlyList<KubernetesObject> objects)
    {
        var (analyzer, set) = (new ManifestAnalyzer(), new ManifestSet(objects));
        return [.. objects.SelectMany(item => analyzer.Analyze(item, set, _policy, TestContext.Current.CancellationToken))];
    }
}
