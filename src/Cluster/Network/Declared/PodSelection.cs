using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Cluster.Network.Declared;

/// <summary>Pods by the labels that are asked for.</summary>
/// <param name="Namespace">The name of their namespace; <see langword="null"/> where namespaces are selected.</param>
/// <param name="Namespaces">The selector of namespaces, where their name is not given.</param>
/// <param name="Pods">The selector of pods.</param>
internal sealed record PodSelection(string? Namespace, LabelSelector Namespaces, LabelSelector Pods)
{
    // No namespace can have this name.
    private const string AnyNamespace = "(any)";

    /// <summary>Indicates whether it says no more than that something is a pod.</summary>
    public bool IsAny => Namespace is null && Namespaces.IsEmpty && Pods.IsEmpty;

    /// <summary>The name in a list: <c>shop/*</c>, <c>{team=a}/{app=web}</c>.</summary>
    public string Text => $"{Namespace ?? TextOf(Namespaces)}/{TextOf(Pods)}";

    /// <summary>The pods that a rule of a policy asks for.</summary>
    public static PodSelection Of(LabelledPods pods) =>
        pods.OwnNamespace is { } own ? new(own, LabelSelector.Everything, pods.Pods)
        : NameIn(pods.Namespaces!) is { } name ? new(name, LabelSelector.Everything, pods.Pods)
        : new(null, pods.Namespaces!, pods.Pods);

    /// <summary>Indicates whether it means a pod.</summary>
    public bool Includes(PodClass pod) =>
        (Namespace is null ? Namespaces.Matches(pod.Namespace.Labels) == true : Namespace == pod.Namespace.Name) && Pods.Matches(pod.Labels) == true;

    /// <summary>A pod that has just what the selectors ask for.</summary>
    /// <param name="known">The namespaces that are known.</param>
    public PodClass Example(IEnumerable<ClusterNamespace> known)
    {
        var @namespace = Namespace is null
            ? new ClusterNamespace(AnyNamespace, ExampleOf(Namespaces))
            : known.FirstOrDefault(candidate => candidate.Name == Namespace) ?? new ClusterNamespace(Namespace, LabelSet.Empty);
        return new PodClass(@namespace, ExampleOf(Pods), new ServiceAccountLabels("default", LabelSet.Empty), [], usesHostNetwork: false);
    }

    private static string? NameIn(LabelSelector namespaces) =>
        namespaces.Requirements.Count == 1 && namespaces.Requirements[0] is { Key: ClusterNamespace.NameLabel, Operator: LabelOperator.In, Values.Count: 1 } name ? name.Values[0].Value : null;

    private static string TextOf(LabelSelector selector) => selector.IsEmpty ? "*" : $"{{{selector.ToString().Replace(", ", ",")}}}";

    // Of each label that must be there, a value that all requirements accept.
    private static LabelSet ExampleOf(LabelSelector selector)
    {
        var values = new Dictionary<string, KnownText>(StringComparer.Ordinal);
        foreach (var requirement in selector.Requirements.Where(requirement => requirement.Operator is LabelOperator.In or LabelOperator.Exists))
        {
            var candidates = requirement.Values.Count > 0 ? requirement.Values : [new KnownText("")];
            var accepted = candidates.Where(value => selector.Matches(LabelSet.Empty.With([.. values, new(requirement.Key!, value)])) == true).ToList();
            values[requirement.Key!] = accepted.Count > 0 ? accepted[0] : candidates[0];
        }

        return LabelSet.Empty.With(values);
    }
}
