using KubeGuard.Cluster.Network;
using KubeGuard.Network;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network;

/// <summary>Properties of all sets of policies, over random ones that are the same in every run.</summary>
public sealed class ConnectivityPropertyTests
{
    private static readonly string[] _apps = ["web", "api", "db"];
    private static readonly string[] _namespaces = ["shop", "other"];

    private static readonly string _pods = string.Concat(_namespaces.SelectMany(ns => _apps.Select(app => Pod(ns, app)))) + Namespace("shop", "a") + Namespace("other", "b");

    public static IEnumerable<TheoryDataRow<int>> Seeds() => Enumerable.Range(1, TestMatrix.Count(whole: 400, otherwise: 30)).Select(seed => new TheoryDataRow<int>(seed));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_documents_and_of_items_has_no_effect(int seed)
    {
        var random = new Random(seed);
        var policies = Enumerable.Range(0, 4).Select(index => RandomPolicy(random, index)).ToList();
        var reordered = policies.Select(policy => policy with { Rules = [.. policy.Rules.Reverse()] }).Reverse();

        Assert.Equal(TextOf(Connections(policies)), TextOf(Connections(reordered)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_files_has_no_effect_on_policies_of_any_kind(int seed)
    {
        var random = new Random(seed);
        var documents = _pods.Split("---").Concat(Enumerable.Range(0, 3).Select(index => RandomPolicy(random, index).ToYaml()))
            .Concat(Enumerable.Range(0, 4).Select(index => RandomCalicoPolicy(random, index)))
            .Append(Object("projectcalico.org/v3", "Tier", "name: first", "{ order: 10, defaultAction: Pass }"))
            .Append(Object("projectcalico.org/v3", "GlobalNetworkSet", "name: office, labels: { zone: office }", "{ nets: [192.0.2.0/24] }"))
            .ToArray();
        var before = new Scenario(string.Join("\n---\n", documents));
        random.Shuffle(documents);
        var after = new Scenario(string.Join("\n---\n", documents));

        Assert.Equal(TextOf(before.Connections), TextOf(after.Connections));
        Assert.Equal(before.Model.Notes.Select(note => note.Text).Order(StringComparer.Ordinal), after.Model.Notes.Select(note => note.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_later_allow_of_Calico_never_widens_what_an_earlier_policy_denies(int seed)
    {
        var random = new Random(seed);
        var (first, last) = (80, 80 + random.Next(20));
        var deny = Object(
            "projectcalico.org/v3",
            "GlobalNetworkPolicy",
            "name: a",
            $"{{ order: 1, ingress: [{{ action: Deny, protocol: TCP, destination: {{ ports: ['{first}:{last}'] }} }}, {{ action: Pass, protocol: UDP }}] }}");

        var connections = new Scenario(_pods + deny + string.Concat(Enumerable.Range(2, 4).Select(index => RandomCalicoPolicy(random, index, "default"))) + RandomPolicy(random, 0).ToYaml()).Connections;

        Assert.All(connections.Where(connection => connection.Destination.Range is null), connection => Assert.False(connection.Ports.Overlaps(PortSet.Of(TransportProtocol.Tcp, first, last))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_further_policy_for_isolated_pods_removes_nothing(int seed)
    {
        var random = new Random(seed);
        var isolated = _namespaces.Select((ns, index) => new RandomNetworkPolicy($"deny{index}", ns, "{}", ["{ from: [{ podSelector: {} }] }"])).ToList();
        var (before, after) = (Connections(isolated), Connections([.. isolated, RandomPolicy(random, 9)]));

        Assert.All(before, connection => Assert.True(PortsOf(after, connection).Contains(connection.Ports)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Nothing_is_allowed_that_an_earlier_rule_denies(int seed)
    {
        var random = new Random(seed);
        var denied = PortSet.Of(TransportProtocol.Tcp, 80, 80 + random.Next(20));
        var deny = Object(
            "policy.networking.k8s.io/v1alpha1",
            "AdminNetworkPolicy",
            "name: a",
            $"{{ priority: 1, subject: {{ namespaces: {{}} }}, ingress: [{{ action: Deny, from: [{{ namespaces: {{}} }}], ports: [{{ portRange: {{ start: 80, end: {denied[TransportProtocol.Tcp].Ranges[0].Last} }} }}] }}, {{ action: Allow, from: [{{ namespaces: {{}} }}] }}] }}");

        var connections = new Scenario(_pods + deny + string.Concat(Enumerable.Range(0, 3).Select(index => RandomPolicy(random, index).ToYaml()))).Connections;

        Assert.All(connections.Where(connection => connection.Source.Range is null && connection.Destination.Range is null), connection => Assert.False(connection.Ports.Overlaps(denied)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Ranges_of_addresses_cover_all_of_them_once(int seed)
    {
        var random = new Random(seed);
        var blocks = Enumerable.Range(0, 5).Select(_ => $"{{ ipBlock: {{ cidr: {random.Next(1, 224)}.{random.Next(256)}.0.0/{random.Next(1, 25)} }} }}");
        var model = new Scenario(_pods + NetworkPolicy("shop", "p", $"{{ ingress: [{{ from: [{string.Join(", ", blocks)}] }}] }}")).Model;

        Assert.Equal(KnownAddresses.All, RangeSet<Address>.Of(model.Sources.Select(source => source.Range)));
        Assert.All(model.Sources.Zip(model.Sources.Skip(1)), pair => Assert.True(pair.First.Range.Last.CompareTo(pair.Second.Range.First) < 0));
    }

    private static IReadOnlyList<Connection> Connections(IEnumerable<RandomNetworkPolicy> policies) => new Scenario(_pods + string.Concat(policies.Select(policy => policy.ToYaml()))).Connections;

    private static IEnumerable<string> TextOf(IEnumerable<Connection> connections) => connections.Select(connection => connection.ToString());

    private static PortSet PortsOf(IEnumerable<Connection> connections, Connection wanted) =>
        connections.FirstOrDefault(connection => connection.Source == wanted.Source && connection.Destination == wanted.Destination)?.Ports ?? PortSet.None;

    private static RandomNetworkPolicy RandomPolicy(Random random, int index) => new(
        $"p{index}",
        _namespaces[random.Next(2)],
        random.Next(3) == 0 ? "{}" : $"{{ matchLabels: {{ app: {_apps[random.Next(3)]} }} }}",
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => RandomRule(random))]);

    private static string RandomCalicoPolicy(Random random, int index, string? tier = null)
    {
        string[] actions = ["Allow", "Deny", "Pass", "Log"];
        string[] selectors = ["app == 'web'", "all()", "zone == 'office'", "!has(app)"];
        var inTier = tier ?? (random.Next(2) == 0 ? "first" : "default");
        var rules = Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            $"{{ action: {actions[random.Next(4)]}, protocol: TCP, source: {{ selector: \"{selectors[random.Next(4)]}\" }}, destination: {{ ports: [{random.Next(75, 105)}] }} }}");
        return Object(
            "projectcalico.org/v3",
            "GlobalNetworkPolicy",
            $"name: {(inTier == "first" ? "first." : "")}c{index}",
            $"{{ tier: {inTier}, order: {index}, selector: \"{selectors[random.Next(2)]}\", types: [Ingress], ingress: [{string.Join(", ", rules)}] }}");
    }

    private static string RandomRule(Random random)
    {
        string[] peers =
        [
            $"{{ podSelector: {{ matchLabels: {{ app: {_apps[random.Next(3)]} }} }} }}",
            "{ namespaceSelector: { matchLabels: { team: b } } }",
            "{ namespaceSelector: {} }",
        ];
        var from = random.Next(5) == 0 ? "" : $"from: [{peers[random.Next(3)]}, {peers[random.Next(3)]}],";
        return $"{{ {from} ports: [{{ port: {random.Next(75, 105)} }}, {{ port: {random.Next(75, 105)}, protocol: UDP }}] }}";
    }

    private sealed record RandomNetworkPolicy(string Name, string Namespace, string Selector, IReadOnlyList<string> Rules)
    {
        public string ToYaml() => NetworkPolicy(Namespace, Name, $"{{ podSelector: {Selector}, policyTypes: [Ingress], ingress: [{string.Join(", ", Rules)}] }}");
    }
}
