using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6051: a node selector or an affinity has an expression or a weight that is refused.</summary>
internal sealed class KUBE6051InvalidAffinity() : PodFieldRule(new RuleDescriptor
{
    Id = "KUBE6051",
    Name = "InvalidAffinity",
    Title = "Write affinities validly",
    MessageFormat = "{0} has an invalid affinity: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/",
})
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";
    private const int GreatestWeight = 100;
    private const int FirstMinorWithLabelKeys = 31;

    private static readonly string[] _podAffinities = ["podAffinity", "podAntiAffinity"];
    private static readonly string[] _labelKeys = ["matchLabelKeys", "mismatchLabelKeys"];

    /// <inheritdoc/>
    protected override void CheckPod(Pod pod, FieldCheck check)
    {
        foreach (var label in pod.Spec.EntriesOf("nodeSelector"))
        {
            if (!TextForm.LabelKey.IsValid(label.Segment.Key!))
            {
                check.Report(label, $"{Quoted.Of(label.Segment.Key)} is no {TextForm.LabelKey.Name}");
            }

            check.HasForm(label, TextForm.LabelValue);
        }

        if (pod.Spec.Find("affinity") is not { IsPresent: true } affinity)
        {
            return;
        }

        CheckNodes(affinity["nodeAffinity"], check);
        foreach (var name in _podAffinities)
        {
            CheckPods(pod, affinity[name], check);
        }
    }

    private static void CheckNodes(ManifestCursor affinity, FieldCheck check)
    {
        var terms = affinity[Required]["nodeSelectorTerms"];
        if (terms is { IsComplete: true, Node: SequenceNode { Items.Count: 0 } })
        {
            check.ReportLack(terms, "nodeSelectorTerms is empty");
        }

        foreach (var term in terms.Items)
        {
            NodeSelectorCheck.Check(term, check);
        }

        foreach (var item in affinity[Preferred].Items)
        {
            check.InRange(item["weight"], 1, GreatestWeight);
            NodeSelectorCheck.CheckPreference(item["preference"], check);
        }
    }

    private static void CheckPods(Pod pod, ManifestCursor affinity, FieldCheck check)
    {
        foreach (var term in affinity[Required].Items)
        {
            CheckTerm(pod, term, check);
        }

        foreach (var item in affinity[Preferred].Items)
        {
            check.InRange(item["weight"], 1, GreatestWeight);
            CheckTerm(pod, item["podAffinityTerm"], check);
        }
    }

    private static void CheckTerm(Pod pod, ManifestCursor term, FieldCheck check)
    {
        check.IsNotEmpty(term["topologyKey"]);
        check.HasForm(term["topologyKey"], TextForm.LabelKey);
        check.ReportAll(LabelSelectorValidation.FindProblems(term["labelSelector"]));
        check.ReportAll(LabelSelectorValidation.FindProblems(term["namespaceSelector"]));
        foreach (var name in term["namespaces"].Items)
        {
            check.HasFormOrIsAbsent(name, TextForm.DnsLabel);
        }

        if (check.Version.IsAtLeast(FirstMinorWithLabelKeys))
        {
            CheckKeys(term, check);
            LabelKeyCheck.Check(pod, term[_labelKeys[0]], term["labelSelector"], areMerged: true, check);
        }
    }

    private static void CheckKeys(ManifestCursor term, FieldCheck check)
    {
        foreach (var keys in _labelKeys.Select(name => term[name]).Where(keys => keys.Items.Count > 0 && term["labelSelector"].IsAbsent))
        {
            check.Report(keys, $"{FieldCheck.NameOf(keys)} needs a labelSelector");
        }

        foreach (var key in _labelKeys.SelectMany(name => term[name].Items))
        {
            check.HasFormOrIsAbsent(key, TextForm.LabelKey);
        }

        CheckKeys(term[_labelKeys[0]].Items, term[_labelKeys[1]].Items, check);
    }

    private static void CheckKeys(IReadOnlyList<ManifestCursor> match, IReadOnlyList<ManifestCursor> mismatch, FieldCheck check)
    {
        foreach (var key in mismatch)
        {
            if (key.String is { } text && match.Any(other => other.Is(text)))
            {
                check.Report(key, $"the label '{text}' is in matchLabelKeys and mismatchLabelKeys");
            }
        }
    }
}
