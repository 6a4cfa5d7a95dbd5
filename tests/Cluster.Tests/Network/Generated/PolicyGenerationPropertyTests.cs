using KubeGuard.Cluster.Network;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Cluster.Network.Generated;
using KubeGuard.Cluster.Tests.Network.Declared;
using static KubeGuard.Cluster.Tests.Network.Scenario;

namespace KubeGuard.Cluster.Tests.Network.Generated;

/// <summary>Generating policies for random lists, then computing, gives exactly the lists.</summary>
public sealed class PolicyGenerationPropertyTests
{
    private static readonly string[] _workloads = ["shop/web", "shop/api", "shop/db", "other/web", "other/api"];
    private static readonly string[] _outside = ["external", "192.0.2.0/24", "external except 192.0.2.0/24", "198.51.100.7", "10.1.0.0/16", "2001:db8::/32"];
    private static readonly string[] _pods = ["shop/*", "shop/{app=web}", "{team=a}/*", "*/{app=api}", "monitoring/{app=prometheus}", "cluster", "anywhere"];

    // No policy can leave out the pods of the set where it names all others: a list that allows connections from them and to them is met
    // only as far as it allows those between the workloads, too. PolicyGeneratorTests says what such a list gets.
    private static readonly string[] _others = ["others", "outside"];
    private static readonly string[] _ports = ["80", "443, 8443", "53/UDP", "1000-2000, 3000/SCTP", "all", "all/UDP"];

    private static readonly string _manifests = string.Concat(_workloads.Select(name => Pod(name.Split('/')[0], name.Split('/')[1]))) + Namespace("shop", "a") + Namespace("other", "b");

    public static IEnumerable<TheoryDataRow<int, bool>> Seeds() =>
        Enumerable.Range(1, TestMatrix.Count(whole: 600, otherwise: 40)).SelectMany(seed => new[] { new TheoryDataRow<int, bool>(seed, false), new TheoryDataRow<int, bool>(seed, true) });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Generated_policies_let_through_what_the_list_allows(int seed, bool isCalico)
    {
        var list = RandomList(new Random(seed));
        var generated = new PolicyGenerator(new Scenario(_manifests).Objects, list, NetworkSemantics.Kubernetes).Generate(isCalico ? PolicyFormat.Calico : PolicyFormat.Kubernetes);

        Assert.Empty(generated.Problems.Select(problem => problem.Text));
    }

    private static DeclaredList RandomList(Random random)
    {
        var othersMayConnect = random.Next(2) == 0;
        var ends = Enumerable.Range(0, random.Next(1, 8)).Select(_ => RandomEnds(random, othersMayConnect)).Distinct();
        return Lists.Allowing(ends.Select(line => $"\"{line}\": {_ports[random.Next(_ports.Length)]}"));
    }

    private static string RandomEnds(Random random, bool othersMayConnect)
    {
        var own = Any(_workloads, random);
        return random.Next(4) switch
        {
            0 => InOneDirection(own, Any(_workloads, random), random.Next(2) == 0),
            1 => InOneDirection(own, Any(_outside, random), random.Next(2) == 0),
            2 => InOneDirection(own, Any(_pods, random), random.Next(2) == 0),
            _ => InOneDirection(own, Any(_others, random), othersMayConnect),
        };
    }

    private static string InOneDirection(string own, string other, bool isIngress) => isIngress ? $"{other} -> {own}" : $"{own} -> {other}";

    private static string Any(string[] words, Random random) => words[random.Next(words.Length)];
}
