using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Network.Calico;

namespace KubeGuard.Engine.Tests.Kubernetes.Network.Calico;

public sealed class CalicoPolicyTests
{
    [Theory]
    [InlineData("{}", true, false)]
    [InlineData("{ ingress: [{ action: Allow }] }", true, false)]
    [InlineData("{ egress: [{ action: Allow }] }", false, true)]
    [InlineData("{ ingress: [{ action: Allow }], egress: [{ action: Allow }] }", true, true)]
    [InlineData("{ types: [Egress] }", false, true)]
    [InlineData("{ types: [Ingress], egress: [{ action: Allow }] }", true, false)]
    [InlineData("{ egress: {{ x }} }", null, null)]
    [InlineData("{ types: {{ x }} }", null, null)]
    public void Is_for_its_types_or_for_the_directions_that_it_has_rules_of(string spec, bool? ingress, bool? egress)
    {
        var policy = Policy(spec);

        Assert.Equal((ingress, egress), (policy.AppliesTo(PolicyDirection.Ingress), policy.AppliesTo(PolicyDirection.Egress)));
    }

    [Fact]
    public void A_stored_object_gets_no_defaults()
    {
        var policy = Policy("{ ingress: [{ action: Allow }] }", apiVersion: "crd.projectcalico.org/v1");

        Assert.True(policy.AppliesTo(PolicyDirection.Egress));
    }

    [Theory]
    [InlineData("NetworkPolicy", false, false)]
    [InlineData("GlobalNetworkPolicy", true, false)]
    [InlineData("StagedNetworkPolicy", false, true)]
    [InlineData("StagedGlobalNetworkPolicy", true, true)]
    public void Knows_its_kind(string kind, bool isGlobal, bool isStaged)
    {
        var policy = Policy("{}", kind);

        Assert.Equal((isGlobal, isStaged), (policy.IsGlobal, policy.IsStaged));
    }

    [Theory]
    [InlineData("80", "80", null)]
    [InlineData("'80'", "80", null)]
    [InlineData("'8000:8080'", "8000-8080", null)]
    [InlineData("http_web.1", null, "http_web.1")]
    public void Reads_a_port(string port, string? numbers, string? name)
    {
        var parsed = CalicoPort.Parse(Yaml.Cursor($"p: {port}")["p"]);

        Assert.NotNull(parsed);
        Assert.Equal(numbers, parsed.Numbers is { } range ? KubeGuard.Network.RangeSet<KubeGuard.Network.Port>.Of([range]).ToString() : null);
        Assert.Equal(name, parsed.Name);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("'80:70'")]
    [InlineData("'1:2:3'")]
    [InlineData("'80:http'")]
    [InlineData("'a b'")]
    [InlineData("''")]
    public void Refuses_what_is_no_port(string port) => Assert.True(CalicoPort.IsInvalid(Yaml.Cursor($"p: {port}")["p"]));

    [Theory]
    [InlineData("all()", null)]
    [InlineData("app = 'x'", 4)]
    [InlineData("has(a) && global()", 10)]
    [InlineData("global()", 0)]
    public void Finds_the_error_of_a_selector(string selector, int? position)
    {
        var field = CalicoSelectorField.Of(Policy($"{{ selector: \"{selector}\" }}")).First(field => field.Place.IsPresent);

        Assert.Equal(position, field.Error?.Position);
    }

    [Fact]
    public void Global_may_be_the_whole_namespace_selector_of_a_rule()
    {
        var policy = Policy("{ ingress: [{ action: Allow, source: { namespaceSelector: ' global() ' } }] }");

        Assert.All(CalicoSelectorField.Of(policy), field => Assert.Null(field.Error));
    }

    internal static CalicoPolicy Policy(string spec, string kind = "NetworkPolicy", string apiVersion = "projectcalico.org/v3") => new(Yaml.Object($"""
        apiVersion: {apiVersion}
        kind: {kind}
        metadata: {"{ name: p }"}
        spec: {spec}
        """));
}
