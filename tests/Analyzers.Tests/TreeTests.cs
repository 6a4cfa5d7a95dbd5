namespace KubeGuard.Analyzers.Tests;

/// <summary>The tree of an object, as far as no single rule shows it.</summary>
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
    public void A_property_is_the_field_that_its_attribute_names() => Assert.Equal(
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
    [InlineData("list.InsertRange(0, new[] { \"b\", \"c\" });", "['b', 'c', 'a']")]
    [InlineData("list.Add(\"b\"); list[^1] = \"c\";", "['a', 'c']")]
    [InlineData("list.Remove(\"a\");", "[]")]
    [InlineData("list.Remove(\"b\");", "['a']")]
    [InlineData("list.Remove(unknown);", "[…]")]
    [InlineData("list.RemoveAt(0);", "[]")]
    [InlineData("list.RemoveAll(item => item == unknown);", "[…]")]
    [InlineData("if (condition) list.Add(\"b\");", "['a', …]")]
    public void A_list_that_changes(string statement, string text) => Assert.Equal(
        [$"{{ args: {text} }}"],
        TreeText.Of($"var list = new List<string> {{ \"a\" }}; {statement} var c = new V1Container {{ Args = list }};"));

    [Theory]
    [InlineData("map[\"b\"] = \"2\";", "{ a: '1', b: '2' }")]
    [InlineData("map.Add(\"b\", \"2\");", "{ a: '1', b: '2' }")]
    [InlineData("map.TryAdd(\"a\", \"2\");", "{ a: '1' }")]
    [InlineData("map.Remove(\"a\");", "{  }")]
    [InlineData("map.Remove(\"a\", out var removed);", "{  }")]
    [InlineData("map.Remove(unknown);", "{ … }")]
    [InlineData("map[unknown] = \"2\";", "{ a: '1', … }")]
    [InlineData("if (condition) map[\"a\"] = \"2\";", "{ a: '2' } } or { labels: { a: '1' }")]
    public void A_dictionary_that_changes(string statement, string text) => Assert.Equal(
        [$"{{ labels: {text} }}"],
        TreeText.Of($"var map = new Dictionary<string, string> {{ {{ \"a\", \"1\" }} }}; {statement} var m = new V1ObjectMeta {{ Labels = map }};"));

    [Theory]
    [InlineData("Array.Empty<string>()", "[]")]
    [InlineData("Enumerable.Empty<string>().Append(\"a\").ToList()", "['a']")]
    [InlineData("new List<string> { \"a\", \"b\" }.ToArray()", "['a', 'b']")]
    [InlineData("new List<string> { \"a\", \"b\" }.Where(item => item == unknown).ToList()", "[…]")]
    [InlineData("System.Collections.Immutable.ImmutableArray.Create(\"a\", \"b\")", "['a', 'b']")]
    [InlineData("System.Collections.Immutable.ImmutableList.Create(\"a\").Add(\"b\")", "['a', 'b']")]
    [InlineData("System.Collections.Immutable.ImmutableArray.ToImmutableArray(new[] { \"a\" })", "['a']")]
    [InlineData("new[] { \"a\", \"b\" }.SelectMany(item => new[] { item, item }).ToList()", "['a', 'a', 'b', 'b']")]
    [InlineData("[new[] { \"a\", \"b\" }.ElementAt(1), new[] { \"a\", \"b\" }[^2]]", "['b', 'a']")]
    public void A_list_that_a_method_makes(string expression, string text) => Assert.Equal(
        [$"{{ args: {text} }}"],
        TreeText.Of($"var c = new V1Container {{ Args = {expression} }};"));

    [Theory]
    [InlineData("string.Concat(\"a\", \":\", \"b\")", "'a:b'")]
    [InlineData("string.Join(\"/\", \"a\", unknown, \"c\")", "'a/…/c'")]
    [InlineData("string.Join(\"/\", new List<string> { \"a\", \"b\" })", "'a/b'")]
    [InlineData("string.Format(\"{0}/app:{1}\", unknown, \"latest\")", "'…/app:latest'")]
    [InlineData("string.Format(\"{{a}}{0}\", 1)", "'{a}1'")]
    [InlineData("string.Format(\"a{0:x}b\", 1)", "'a…b'")]
    [InlineData("string.Format(unknown, 1)", "?")]
    public void A_text_that_a_method_makes(string expression, string text) => Assert.Equal(
        [$"{{ image: {text} }}"],
        TreeText.Of($"var c = new V1Container {{ Image = {expression} }};"));

    [Theory]
    [InlineData("mode == \"debug\"", "true")]
    [InlineData("mode != \"debug\"", "false")]
    [InlineData("mode == unknown", "?")]
    [InlineData("day == DayOfWeek.Friday", "true")]
    [InlineData("day is DayOfWeek.Monday", "false")]
    [InlineData("mode is \"test\" or \"debug\"", "true")]
    [InlineData("mode is not (\"test\" or \"debug\")", "false")]
    [InlineData("mode == \"debug\" || condition", "true")]
    [InlineData("condition && mode == \"test\"", "false")]
    [InlineData("condition && mode == \"debug\"", "?")]
    [InlineData("mode switch { \"test\" => false, \"debug\" => true, _ => condition }", "true")]
    [InlineData("mode switch { \"test\" when condition => false, _ => true }", "true")]
    [InlineData("o is V1Pod", "true")]
    [InlineData("o is V1Deployment", "false")]
    [InlineData("o is IKubernetesObject", "?")]
    [InlineData("(o as V1Deployment) != null", "false")]
    [InlineData("o as V1Pod is { Spec: not null }", "?")]
    public void A_condition(string expression, string text) => Assert.Equal(
        [$"{{ tty: {text} }}"],
        TreeText.Of($"var (mode, day) = (\"debug\", DayOfWeek.Friday); object o = new V1Pod(); var c = new V1Container {{ Tty = {expression} }};").Where(tree => tree != "{  }"));

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
