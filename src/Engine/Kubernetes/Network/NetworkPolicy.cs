using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes.Network;

/// <summary>
/// A NetworkPolicy of Kubernetes
/// (https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/). Calico has a kind of the same name.
/// </summary>
internal sealed class NetworkPolicy
{
    private readonly ManifestCursor _types;
    private LabelSelector? _podSelector;

    /// <summary>Views a policy.</summary>
    /// <param name="target">The object.</param>
    public NetworkPolicy(KubernetesObject target)
    {
        Object = target;
        Spec = target.Root["spec"];
        _types = Spec["policyTypes"];
    }

    /// <summary>The kind of the objects that are such policies.</summary>
    public static ObjectKind Kind { get; } = new("NetworkPolicy", "networking.k8s.io", "extensions");

    /// <summary>The object.</summary>
    public KubernetesObject Object { get; }

    /// <summary>Its <c>spec</c>.</summary>
    public ManifestCursor Spec { get; }

    /// <summary>The list of directions that the policy is for.</summary>
    public ManifestCursor Types => _types;

    /// <summary>The selector of the pods, within the namespace of the policy; all of them where it is absent.</summary>
    public LabelSelector PodSelector => _podSelector ??= LabelSelector.OrEverything(Spec["podSelector"]);

    /// <summary>The list of rules of a direction, which has no effect where the policy does not isolate in it.</summary>
    public ManifestCursor Section(PolicyDirection direction) => Spec[PolicyDirections.FieldOf(direction)];

    /// <summary>The rules of a direction that are known.</summary>
    public IEnumerable<PolicyRule> Rules(PolicyDirection direction) =>
        Section(direction).Items.Where(item => item.IsPresent).Select(item => new PolicyRule(item, direction));

    /// <summary>The rules of both directions that are known.</summary>
    public IEnumerable<PolicyRule> AllRules => PolicyDirections.All.SelectMany(Rules);

    /// <summary>The peers of all rules that are known.</summary>
    public IEnumerable<PolicyPeer> AllPeers => AllRules.SelectMany(rule => rule.Peers);

    /// <summary>Indicates whether the policy lists the directions that it is for.</summary>
    public bool? HasTypes => _types.IsAbsent || _types is { IsComplete: true, Items.Count: 0 } ? false : _types.Items.Count > 0 ? true : null;

    /// <summary>
    /// Determines whether the selected pods accept, in a direction, only what policies allow. Policies that list no
    /// directions isolate for ingress, and for egress only if they have a rule for it.
    /// </summary>
    public bool? Isolates(PolicyDirection direction) => HasTypes switch
    {
        true => ThreeValued.Any(_types.Items.Select(IsType(direction)), _types.IsComplete),
        false when direction == PolicyDirection.Ingress => true,
        false => HasRules(PolicyDirection.Egress),
        null => null,
    };

    /// <summary>Determines whether the list of rules of a direction has one.</summary>
    public bool? HasRules(PolicyDirection direction) => Section(direction) switch
    {
        { Items.Count: > 0 } => true,
        { IsComplete: true } => false,
        _ => null,
    };

    private static Func<ManifestCursor, bool?> IsType(PolicyDirection direction) =>
        item => (item.Text ?? KnownText.Unknown).Is(PolicyDirections.TypeOf(direction));
}
