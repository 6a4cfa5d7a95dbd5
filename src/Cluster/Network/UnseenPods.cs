using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Network;

/// <summary>
/// Pods that are in no manifest of the set, of which only that is known what a rule asks for. They match the rules that ask
/// for the same, or for nothing.
/// </summary>
/// <param name="ownNamespace">The namespace, where it is known.</param>
/// <param name="namespaces">What is known of the labels of the namespace, where that is not its name.</param>
/// <param name="pods">What is known of the labels of the pods.</param>
internal sealed class UnseenPods(string? ownNamespace, LabelSelector? namespaces, LabelSelector pods) : NetworkPeer
{
    private const string NameRequirement = ClusterNamespace.NameLabel + "=";

    /// <summary>Pods of which nothing is known: the whole cluster.</summary>
    public static UnseenPods Any() => new(null, null, LabelSelector.Everything);

    /// <summary>The known requirements of the namespace; empty if there are none.</summary>
    public string NamespaceText { get; } = TextOf(ownNamespace, namespaces);

    /// <summary>The known requirements of the labels of the pods; empty if there are none.</summary>
    public string PodText { get; } = pods.ToString();

    /// <summary>Indicates whether it says no more than that something is a pod.</summary>
    public bool IsAny => NamespaceText.Length == 0 && PodText.Length == 0;

    /// <summary>Indicates whether a pod that is seen is one of them, and nothing but labels says so.</summary>
    public bool IsSeenAs(PodClass seen) =>
        NamespaceText.Length > 0 && PodText.Length > 0 && namespaces?.HasExpressions != true && !pods.HasExpressions
        && (ownNamespace ?? seen.Namespace.Name) == seen.Namespace.Name
        && namespaces?.Matches(seen.Namespace.Labels) != false
        && pods.Matches(seen.Labels) == true;

    /// <summary>The text by which requirements of namespaces are compared: the name of one is as its label.</summary>
    public static string TextOf(string? ownNamespace, LabelSelector? namespaces) => ownNamespace is null ? namespaces?.ToString() ?? "" : NameRequirement + ownNamespace;

    /// <summary>The name in reports: <c>entire-cluster</c>, <c>shop/[all pods]</c>, <c>[namespace with {team=a}]/[pod with {app=web}]</c>.</summary>
    public override string ToString()
    {
        if (IsAny)
        {
            return "entire-cluster";
        }

        var ofNamespace =
            NamespaceText.Length == 0 ? "[all namespaces]"
            : NamespaceText.StartsWith(NameRequirement, StringComparison.Ordinal) && NamespaceText.IndexOf(", ", StringComparison.Ordinal) < 0 ? NamespaceText.Substring(NameRequirement.Length)
            : $"[namespace with {{{NamespaceText}}}]";
        return $"{ofNamespace}/{(PodText.Length == 0 ? "[all pods]" : $"[pod with {{{PodText}}}]")}";
    }
}
