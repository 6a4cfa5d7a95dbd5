using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;
using KubeGuard.Network;

namespace KubeGuard.Cluster.Network;

/// <summary>Reads the policies, tiers and sets of networks of Calico.</summary>
internal sealed class CalicoReader
{
    private readonly PolicyReader _reader;
    private readonly NamespaceTable _namespaces;
    private readonly CalicoRuleReader _rules;
    private readonly List<LabelledAddresses> _sets = [];

    /// <summary>Creates a reader.</summary>
    /// <param name="reader">What readers share.</param>
    /// <param name="namespaces">The namespaces.</param>
    /// <param name="objects">All objects, among which rules look for Services.</param>
    public CalicoReader(PolicyReader reader, NamespaceTable namespaces, IReadOnlyList<KubernetesObject> objects)
    {
        _reader = reader;
        _namespaces = namespaces;
        _rules = new CalicoRuleReader(reader, new ServiceTable(objects, reader.Semantics));
    }

    /// <summary>The sets of networks that were read.</summary>
    public IReadOnlyList<LabelledAddresses> Sets => _sets;

    /// <summary>Reads an object of Calico.</summary>
    public void Read(KubernetesObject target)
    {
        var type = target.Type!;
        if (Array.Exists(CalicoKinds.Policies, kind => kind.Includes(type)))
        {
            ReadPolicy(new CalicoPolicy(target));
        }
        else if (CalicoKinds.Tier.Includes(type))
        {
            ReadTier(target);
        }
        else if (CalicoKinds.NetworkSet.Includes(type) || CalicoKinds.GlobalNetworkSet.Includes(type))
        {
            ReadSet(target, CalicoKinds.NetworkSet.Includes(type) ? _namespaces.Of(target) : null);
        }
        else if (CalicoKinds.HostEndpoint.Includes(type) || CalicoKinds.Profile.Includes(type))
        {
            _reader.Note(NetworkNoteKind.LeftOut, target, target.Metadata["name"], $"{target.Subject} is not part of the computation");
        }
    }

    private void ReadPolicy(CalicoPolicy policy)
    {
        if (policy.IsStaged)
        {
            ReadStaged(policy);
            return;
        }

        if (!_reader.Accepts(policy.Object, CalicoValidation.FindProblems(policy).Concat(SelectorProblemsOf(policy))))
        {
            return;
        }

        // They act on the interfaces of nodes, before any pod.
        if (policy.Spec["doNotTrack"].Is(true) || policy.Spec["preDNAT"].Is(true))
        {
            return;
        }

        _reader.Policies.Add(policy.TierName!, new TrafficPolicy(
            policy.Object,
            SubjectOf(policy),
            CalicoTierValidation.Number(policy.Order) ?? double.PositiveInfinity,
            ReadRules(policy, PolicyDirection.Ingress),
            ReadRules(policy, PolicyDirection.Egress)));
    }

    private void ReadStaged(CalicoPolicy policy)
    {
        if (PolicyReader.AcceptsStaged(policy.Object, CalicoValidation.FindProblems(policy).Concat(SelectorProblemsOf(policy))))
        {
            _reader.Policies.Staged.Add(new TrafficPolicy(
                policy.Object,
                SubjectOf(policy),
                CalicoTierValidation.Number(policy.Order) ?? double.PositiveInfinity,
                policy.AppliesTo(PolicyDirection.Ingress) == true ? [] : null,
                policy.AppliesTo(PolicyDirection.Egress) == true ? [] : null));
        }
    }

    private IReadOnlyList<TrafficRule>? ReadRules(CalicoPolicy policy, PolicyDirection direction) => policy.AppliesTo(direction) == true
        ? [.. policy.Rules(direction).Select(rule => _rules.Read(rule, policy))]
        : null;

    private CalicoPods SubjectOf(CalicoPolicy policy) => new(_reader.Semantics)
    {
        OwnNamespace = policy.IsGlobal ? null : _reader.Semantics.NamespaceOf(policy.Object),
        Namespaces = policy.IsGlobal && policy.NamespaceSelector.IsPresent ? CalicoSelectorField.Parse(policy.NamespaceSelector) : null,
        Selector = CalicoSelectorField.Parse(policy.Selector)!,
        ServiceAccounts = policy.ServiceAccountSelector.IsPresent ? CalicoSelectorField.Parse(policy.ServiceAccountSelector) : null,
    };

    private void ReadTier(KubernetesObject target)
    {
        if (_reader.Accepts(target, CalicoTierValidation.FindProblems(target)))
        {
            var spec = target.Root["spec"];
            _reader.Policies.AddTier(
                target.Name!,
                CalicoTierValidation.Number(spec["order"]) ?? (BuiltInTier.ByName.TryGetValue(target.Name!, out var builtIn) ? builtIn.Order : double.PositiveInfinity),
                spec["defaultAction"].Is("Pass") ? RuleAction.Pass : RuleAction.Deny);
        }
    }

    private void ReadSet(KubernetesObject target, ClusterNamespace? @namespace)
    {
        if (_reader.Accepts(target, CalicoValidation.FindProblems(target)))
        {
            var blocks = target.Root["spec"]["nets"].Items.Select(CalicoEntityValidation.ParseBlock).OfType<AddressBlock>();
            _sets.Add(new LabelledAddresses(
                @namespace, LabelSet.Of(target.Metadata["labels"]), RangeSet<Address>.Of(blocks.SelectMany(block => block.Addresses.Ranges))));
        }
    }

    private static IEnumerable<FieldProblem> SelectorProblemsOf(CalicoPolicy policy) => CalicoSelectorField.Of(policy)
        .Where(field => field.Error is not null)
        .Select(field => new FieldProblem(field.Place, field.Error!.Message));
}
