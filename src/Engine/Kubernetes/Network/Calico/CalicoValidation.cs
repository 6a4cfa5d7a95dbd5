using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network.Calico;

/// <summary>
/// Checks objects of Calico as its API server and its command line do, apart from the syntax of selectors
/// (https://docs.tigera.io/calico/latest/reference/resources/).
/// </summary>
internal static class CalicoValidation
{
    private const int MaxRules = 1024;

    private static readonly string[] _types = ["Ingress", "Egress"];
    private static readonly string[] _stagedActions = ["Set", "Delete", "Learn", "Ignore", ""];
    private static readonly string[] _fieldsOfDeletion = ["stagedAction", "tier"];
    private static readonly string[] _hints = ["AssumeNeededOnEveryNode"];

    /// <summary>The problems of an object of whatever kind.</summary>
    public static IEnumerable<FieldProblem> FindProblems(KubernetesObject target) =>
        target.Type is not { } type ? []
        : CalicoKinds.Policies.Any(kind => kind.Includes(type)) ? FindProblems(new CalicoPolicy(target))
        : CalicoKinds.Tier.Includes(type) ? CalicoTierValidation.FindProblems(target)
        : CalicoKinds.NetworkSet.Includes(type) || CalicoKinds.GlobalNetworkSet.Includes(type) ? FindSetProblems(target)
        : [];

    /// <summary>The problems of a policy and its rules.</summary>
    public static IEnumerable<FieldProblem> FindProblems(CalicoPolicy policy)
    {
        FieldProblem?[] own =
        [
            CalicoNames.FindPolicyProblem(policy),
            CalicoNames.FindTierProblem(policy.Spec["tier"]) is { } tier && !policy.Spec["tier"].Is("") ? tier : null,
            FindListProblem(policy.Types, _types),
            FindListProblem(policy.Spec["performanceHints"], _hints),
            FindStagedProblem(policy),
            policy.IsGlobal ? FindHostProblem(policy) : null,
        ];
        return own.OfType<FieldProblem>()
            .Concat(PolicyDirections.All.Where(direction => policy.Section(direction).Items.Count > MaxRules)
                .Select(direction => new FieldProblem(policy.Section(direction), $"there are more than {MaxRules} rules")))
            .Concat(PolicyDirections.All.SelectMany(policy.Rules).SelectMany(rule => CalicoRuleValidation.FindProblems(rule, policy.IsGlobal)));
    }

    private static IEnumerable<FieldProblem> FindSetProblems(KubernetesObject target)
    {
        var label = target.Metadata["labels"]["projectcalico.org/namespace"];
        if (label.IsPresent)
        {
            yield return new FieldProblem(label, "Calico sets the label projectcalico.org/namespace itself");
        }

        if (CalicoNames.FindProblem(target.Metadata["name"]) is { } name)
        {
            yield return name;
        }

        foreach (var problem in target.Root["spec"]["nets"].Items.Where(CalicoEntityValidation.IsNoBlock))
        {
            yield return new FieldProblem(problem, $"{Quoted.Of(problem.String)} is no block of addresses");
        }
    }

    private static FieldProblem? FindListProblem(ManifestCursor list, string[] allowed)
    {
        var known = list.Items.Where(item => item.String is not null).ToList();
        return known.Find(item => Array.IndexOf(allowed, item.String) < 0) is { } other
            ? new FieldProblem(other, $"{Quoted.Of(other.String)} is not one of {string.Join(", ", allowed)}")
            : known.Where((item, index) => known.FindIndex(earlier => earlier.String == item.String) < index).FirstOrDefault() is { } again
                ? new FieldProblem(again, $"{Quoted.Of(again.String)} is listed twice")
                : null;
    }

    private static FieldProblem? FindStagedProblem(CalicoPolicy policy)
    {
        var action = policy.Spec["stagedAction"];
        return !policy.IsStaged ? null
            : action.String is { } text && Array.IndexOf(_stagedActions, text) < 0 ? new FieldProblem(action, $"{Quoted.Of(text)} is no action of a staged policy")
            : action.Is("Delete") && policy.Spec.Entries.FirstOrDefault(entry => entry.IsPresent && Array.IndexOf(_fieldsOfDeletion, entry.Segment.Key) < 0) is { } other
                ? new FieldProblem(other, "a staged policy that deletes another has only a tier beside its action")
                : null;
    }

    // The fields for interfaces of nodes, which only a policy for the whole cluster has.
    private static FieldProblem? FindHostProblem(CalicoPolicy policy)
    {
        var (noTrack, beforeNat, forward) = (policy.Spec["doNotTrack"], policy.Spec["preDNAT"], policy.Spec["applyOnForward"]);
        var egress = policy.Section(PolicyDirection.Egress);
        return noTrack.Is(true) && beforeNat.Is(true) ? new FieldProblem(beforeNat, "preDNAT and doNotTrack exclude each other")
            : (noTrack.Is(true) || beforeNat.Is(true)) && forward.IsNot(true) ? new FieldProblem(beforeNat.Is(true) ? beforeNat : noTrack, "it needs applyOnForward: true")
            : !beforeNat.Is(true) ? null
            : egress.Items.Count > 0 ? new FieldProblem(egress, "a policy with preDNAT has no egress rules")
            : policy.Types.Items.FirstOrDefault(item => item.Is("Egress")) is { } type ? new FieldProblem(type, "a policy with preDNAT is not for egress")
            : null;
    }
}
