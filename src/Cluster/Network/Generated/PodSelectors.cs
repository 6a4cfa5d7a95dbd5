using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network.Generated;

/// <summary>Chooses the labels that tell the pods of a workload from those of all others in its namespace.</summary>
/// <param name="workloads">All workloads.</param>
internal sealed class PodSelectors(IReadOnlyList<ListPeer> workloads)
{
    // Labels by which people name a workload, the best one first (https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/).
    private static readonly string[] _names = ["app.kubernetes.io/name", "app", "k8s-app", "name", "app.kubernetes.io/instance", "component", "app.kubernetes.io/component"];

    // They change with each version of a workload.
    private static readonly string[] _changing = ["version", "app.kubernetes.io/version", "helm.sh/chart", "pod-template-hash", "controller-revision-hash"];

    /// <summary>The selector of a class of pods of a workload: one label if that is enough.</summary>
    public LabelSelector Of(ListPeer workload, PodClass pods)
    {
        var others = OthersBeside(workload, pods);
        var labels = pods.Labels.Values.OrderBy(label => Rank(label.Key)).ThenBy(label => label.Key, StringComparer.Ordinal).ToList();
        var single = labels.Where(label => !_changing.Contains(label.Key, StringComparer.Ordinal)).Select(label => LabelSelector.Of([Equal(label)])).FirstOrDefault(selector => !others.Exists(other => selector.Matches(other.Labels) == true));
        if (single is not null)
        {
            return single;
        }

        var all = labels.Select(Equal).ToList();
        var foreign = others.Where(other => LabelSelector.Of(all).Matches(other.Labels) == true)
            .Select(other => other.Labels.Values.Select(label => label.Key).Where(key => pods.Labels.Has(key) == false).OrderBy(key => key, StringComparer.Ordinal).FirstOrDefault())
            .OfType<string>().Distinct(StringComparer.Ordinal);
        return LabelSelector.Of([.. all, .. foreign.Select(key => new LabelRequirement(key, LabelOperator.DoesNotExist, [], HasAllValues: true))]);
    }

    /// <summary>The other workloads that every selector of some pods selects as well.</summary>
    public IEnumerable<ListPeer> Inseparable(ListPeer workload) => workloads.Where(other => other != workload
        && other.Pods.Any(foreign => workload.Pods.Any(own => own.Namespace == foreign.Namespace && Of(workload, own).Matches(foreign.Labels) == true)));

    private List<PodClass> OthersBeside(ListPeer workload, PodClass pods) =>
        [.. workloads.Where(other => other != workload).SelectMany(other => other.Pods).Where(other => other.Namespace == pods.Namespace)];

    private static LabelRequirement Equal(KeyValuePair<string, Manifests.KnownText> label) => new(label.Key, LabelOperator.In, [label.Value], HasAllValues: true);

    private static int Rank(string key) => Array.IndexOf(_names, key) is var rank and >= 0 ? rank : _names.Length;
}
