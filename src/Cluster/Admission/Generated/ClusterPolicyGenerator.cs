using KubeGuard.Cluster.Admission.Generated.Expressions;
using KubeGuard.Cluster.Network.Generated;
using KubeGuard.Cluster.Network.Isolation;
using KubeGuard.Cluster.Objects;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Manifests;
using KubeGuard.Policy;
using KubeGuard.Rules;
using static KubeGuard.Cluster.Network.Generated.PolicyNodes;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>Generates the objects by which the cluster applies the rules of a project.</summary>
/// <param name="objects">The objects of the project, without those that were generated before.</param>
/// <param name="policy">The severities, options and target version of the project.</param>
/// <param name="request">The wishes of the project.</param>
internal sealed class ClusterPolicyGenerator(IReadOnlyList<SetObject> objects, RulePolicy policy, PolicyRequest request)
{
    /// <summary>The start of the names of all objects that are generated.</summary>
    public const string Prefix = "kubeguard";

    private const int FirstWithPolicies = 30;

    private readonly IReadOnlyList<PolicyNamespace> _namespaces = PolicyNamespace.Of(objects, request.Namespaces);
    private readonly PodSecurityWriter _podSecurity = new(policy.TargetVersion);

    /// <summary>Generates them.</summary>
    public GeneratedCluster Generate()
    {
        if (_namespaces.Count == 0)
        {
            return new GeneratedCluster([], []);
        }

        var notes = new List<string>();
        var security = Has(PolicyPart.PodSecurity) ? PodSecurity(notes).ToList() : [];
        var limits = Has(PolicyPart.Limits) ? Limits().ToList() : [];
        return new GeneratedCluster(
            [
                .. security,
                .. limits,
                .. Has(PolicyPart.Quotas) ? Quotas(notes) : [],
                .. Has(PolicyPart.Network) ? Network() : [],
                .. Has(PolicyPart.Rules) ? Rules([.. limits.Select(item => KubernetesObject.FromDocument(item.Root)!)], notes) : [],
            ],
            notes);
    }

    private bool Has(PolicyPart part) => request.Parts.Contains(part);

    private IEnumerable<GeneratedPolicy> PodSecurity(List<string> notes)
    {
        if (PodSecurityLevel.WantedBy(policy) is not { } wanted)
        {
            return [];
        }

        var levels = _namespaces.Select(item => (Namespace: item, Passed: PodSecurityLevel.PassedBy(item.Objects, policy.TargetVersion))).ToList();
        return _podSecurity.HasLabels ? [.. levels.SelectMany(level => Labels(level.Namespace, level.Passed, wanted, notes))] : [.. Policies(levels, notes)];
    }

    private IEnumerable<GeneratedPolicy> Labels(PolicyNamespace item, string passed, string wanted, List<string> notes)
    {
        var enforced = passed == "restricted" ? wanted : passed;
        var labels = _podSecurity.LabelsFor(enforced, wanted);
        if (item.Definition is not null)
        {
            notes.Add($"Namespace '{item.Name}' is in the manifests. Give it these labels there: {string.Join(", ", labels.Select(label => $"{label.Key}: {label.Value}"))}.");
            yield break;
        }

        yield return new GeneratedPolicy(
            PodSecurityWriter.Namespace(item.Name, labels),
            $"The manifests of namespace '{item.Name}' pass the Pod Security level {passed}. The level {wanted} follows from the rules that are on{(enforced == wanted ? "" : "; once nothing violates it, generate again")}.");
    }

    private static IEnumerable<GeneratedPolicy> Policies(IReadOnlyList<(PolicyNamespace Namespace, string Passed)> levels, List<string> notes)
    {
        foreach (var (item, _) in levels.Where(level => level.Passed == PodSecurityLevel.Privileged))
        {
            notes.Add($"Namespace '{item.Name}' gets no PodSecurityPolicy: its manifests do not pass the level baseline.");
        }

        var passing = levels.Where(level => level.Passed != PodSecurityLevel.Privileged).ToList();
        foreach (var level in passing.Select(item => item.Passed).Distinct(StringComparer.Ordinal).OrderBy(level => level, StringComparer.Ordinal))
        {
            yield return new GeneratedPolicy(PodSecurityWriter.Policy(level), $"The Pod Security level {level}. Kubernetes 1.25 removed PodSecurityPolicies: generate again for that version.");
        }

        foreach (var (item, level) in passing)
        {
            yield return new GeneratedPolicy(PodSecurityWriter.Role(item.Name, level), $"The manifests of namespace '{item.Name}' pass the level {level}.");
            yield return new GeneratedPolicy(PodSecurityWriter.Binding(item.Name, level), "Every pod of the namespace may use the policy, whatever its service account.");
        }
    }

    private IEnumerable<GeneratedPolicy> Limits() => _namespaces
        .Where(item => !item.OfKind("", "LimitRange").Any())
        .Select(item => new GeneratedPolicy(
            Object("LimitRange", "v1", "limits", item, ResourceAmounts.Of(item).LimitRange),
            $"Containers of namespace '{item.Name}' that set nothing get these values: the largest limit and the median of the requests in the manifests. Adapt them to what runs."));

    private IEnumerable<GeneratedPolicy> Quotas(List<string> notes)
    {
        foreach (var item in _namespaces.Where(item => item.Objects.Any(found => found.Value.Pods.Count > 0) && !item.OfKind("", "ResourceQuota").Any()))
        {
            var amounts = ResourceAmounts.Of(item);
            if (amounts.IsCountable)
            {
                yield return new GeneratedPolicy(
                    Object("ResourceQuota", "v1", "quota", item, amounts.Quota),
                    $"Twice what the manifests of namespace '{item.Name}' request, which leaves room for rolling updates. Adapt it to what runs.");
            }
            else
            {
                notes.Add($"Namespace '{item.Name}' gets no ResourceQuota: a DaemonSet has as many pods as there are nodes.");
            }
        }
    }

    private IEnumerable<GeneratedPolicy> Network() => _namespaces
        .Where(item => !item.Objects.Any(found => DeniesByDefault(found.Value)))
        .Select(item => new GeneratedPolicy(
            Object("NetworkPolicy", "networking.k8s.io/v1", "default-deny", item, Mapping(
                ("podSelector", Mapping()),
                ("policyTypes", Texts(PolicyDirections.All.Select(PolicyDirections.TypeOf))),
                ("egress", List([DnsRule.Node])))),
            $"Pods of namespace '{item.Name}' may resolve names, and connect as other policies allow. Write those first: dotnet build -t:GenerateNetworkPolicies."));

    private static bool DeniesByDefault(KubernetesObject target) =>
        NetworkPolicy.Kind.Includes(target.Type!)
        && new NetworkPolicy(target) is { PodSelector.IsEmpty: true } found
        && PolicyDirections.All.All(direction => found.Isolates(direction) == true);

    private IEnumerable<GeneratedPolicy> Rules(IReadOnlyList<KubernetesObject> limits, List<string> notes)
    {
        if (!policy.TargetVersion.IsAtLeast(FirstWithPolicies))
        {
            notes.Add($"There are no ValidatingAdmissionPolicies: they are stable from Kubernetes 1.{FirstWithPolicies} on, and KubeGuardKubernetesVersion is {policy.TargetVersion}.");
            yield break;
        }

        var writer = new AdmissionPolicyWriter([.. _namespaces.Select(item => item.Name)], request.HonorsSuppressions);
        var exemptions = ExemptionFinder.Find(objects, _namespaces, limits);
        foreach (var rule in RuleCatalog.Rules.Select(rule => rule.Descriptor).OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            var severity = policy.SeverityOf(rule);
            if (severity == RuleSeverity.None || PolicyExpressions.Find(rule, policy, exemptions) is not { } expression)
            {
                continue;
            }

            severity = expression.AtMost < severity ? expression.AtMost.Value : severity;
            if (request.Actions.For(severity) is { Count: > 0 } actions)
            {
                yield return new GeneratedPolicy(writer.Policy(rule, expression), $"{rule.Id}: {rule.Title}\n{rule.HelpUri}");
                yield return new GeneratedPolicy(writer.Binding(rule, actions), $"The severity {SeverityText.Of(severity)} of {rule.Id}: dotnet_diagnostic.{rule.Id}.severity");
            }
        }
    }

    private static MappingNode Object(string kind, string apiVersion, string name, PolicyNamespace item, MappingNode spec) => Mapping(
        ("apiVersion", Text(apiVersion)),
        ("kind", Text(kind)),
        ("metadata", Mapping(("name", Text($"{Prefix}-{name}")), ("namespace", Text(item.Name)))),
        ("spec", spec));
}
