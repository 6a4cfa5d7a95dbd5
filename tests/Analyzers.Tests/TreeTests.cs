namespace KubeGuard.Analyzers.Tests;

/// <summary>What the tree of an object says, where no single rule shows it.</summary>
public sealed class TreeTests
{
    [Theory]
    [InlineData("\"1Gi\"", "'1Gi'")]
    [InlineData("new ResourceQuantity(\"1Gi\")", "'1Gi'")]
    [InlineData("new(\"500m\")", "'500m'")]
    [InlineData("1.5m", "1.5")]
    [InlineData("2m", "2")]
    [InlineData("new ResourceQuantity(3m, 0, ResourceQuantity.SuffixFormat.DecimalSI)", "3")]
    [InlineData("new ResourceQuantity(3m, 2, ResourceQuantity.SuffixFormat.DecimalSI)", "?")]
    [InlineData("$\"{unknown}Gi\"", "'…Gi'")]
    [InlineData("unknown", "?")]
    public void A_quantity(string expression, string text) => Assert.Equal(
        [$"{{ limits: {{ memory: {text} }} }}"],
        TreeText.Of($"var r = new V1ResourceRequirements {{ Limits = new Dictionary<string, ResourceQuantity> {{ [\"memory\"] = {expression} }} }};"));

    [Theory]
    [InlineData("80", "80")]
    [InlineData("\"http\"", "'http'")]
    [InlineData("unknown", "?")]
    public void A_number_or_string(string expression, string text) => Assert.Equal(
        [$"{{ port: {text} }}"],
        TreeText.Of($"var a = new V1HTTPGetAction {{ Port = {expression} }};"));

    [Fact]
    public void A_property_stands_for_the_field_that_its_attribute_names() => Assert.Equal(
        ["{ mountPath: '/a', readOnly: true }", "{ hostPID: true, hostIPC: false }"],
        TreeText.Of(
            """
            var m = new V1VolumeMount { MountPath = "/a", ReadOnlyProperty = true };
            var s = new V1PodSpec { HostPID = true, HostIPC = false };
            """));

    [Fact]
    public void A_list_is_open_after_a_spread_of_an_unknown_one() => Assert.Equal(
        ["{ args: ['a', 'b', …] }", "{ args: ['a', 'b'] }"],
        TreeText.Of(
            """
            var known = new[] { "b" };
            var c = new V1Container { Args = ["a", .. unknown.Split(','), "b"] };
            var d = new V1Container { Args = ["a", .. known] };
            """));

    [Theory]
    [InlineData("list.Add(\"b\");", "['a', 'b']")]
    [InlineData("list.Insert(0, \"b\");", "['b', 'a']")]
    [InlineData("list.AddRange(new[] { \"b\", \"c\" });", "['a', 'b', 'c']")]
    [InlineData("list.AddRange(given.Metadata.Finalizers);", "['a', …]")]
    [InlineData("list[0] = \"b\";", "['b']")]
    [InlineData("list.Clear();", "[]")]
    [InlineData("list.Remove(\"a\");", "['a', …]")]
    [InlineData("if (condition) list.Add(\"b\");", "['a', …]")]
    public void A_list_that_changes(string statement, string text) => Assert.Equal(
        [$"{{ args: {text} }}"],
        TreeText.Of($"var list = new List<string> {{ \"a\" }}; {statement} var c = new V1Container {{ Args = list }};"));

    [Theory]
    [InlineData("map[\"b\"] = \"2\";", "{ a: '1', b: '2' }")]
    [InlineData("map.Add(\"b\", \"2\");", "{ a: '1', b: '2' }")]
    [InlineData("map.TryAdd(\"a\", \"2\");", "{ a: '1' }")]
    [InlineData("map.Remove(\"a\");", "{  }")]
    [InlineData("map[unknown] = \"2\";", "{ a: '1', … }")]
    [InlineData("if (condition) map[\"a\"] = \"2\";", "{ a: '2' } } or { labels: { a: '1' }")]
    public void A_dictionary_that_changes(string statement, string text) => Assert.Equal(
        [$"{{ labels: {text} }}"],
        TreeText.Of($"var map = new Dictionary<string, string> {{ {{ \"a\", \"1\" }} }}; {statement} var m = new V1ObjectMeta {{ Labels = map }};"));

    [Fact]
    public void A_copy_of_a_dictionary_has_its_entries() => Assert.Equal(
        ["{ labels: { a: '1', b: '2' } }"],
        TreeText.Of(
            """
            var map = new Dictionary<string, string> { ["a"] = "1" };
            var m = new V1ObjectMeta { Labels = new Dictionary<string, string>(map) { ["b"] = "2" } };
            """));

    [Fact]
    public void A_write_to_an_object_from_elsewhere_is_known_and_nothing_else() => Assert.Equal(
        ["{ spec: { hostNetwork: true, containers: [{ name: 'a' }, …], … }, … }"],
        TreeText.Of(
            """
            given.Spec.HostNetwork = true;
            given.Spec.Containers.Add(new V1Container { Name = "a" });
            """));

    [Fact]
    public void Initialize_fills_in_what_it_fills_in() => Assert.Equal(
        ["{ spec: { hostNetwork: true }, apiVersion: ?, kind: ?, metadata: ? }"],
        TreeText.Of("var pod = new V1Pod { Spec = new() { HostNetwork = true } }.Initialize();"));

    [Fact]
    public void A_null_replaces_what_was_there() => Assert.Equal(
        ["{ hostNetwork: null }"],
        TreeText.Of("var s = new V1PodSpec { HostNetwork = true }; s.HostNetwork = null;"));
}
