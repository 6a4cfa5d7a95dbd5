namespace KubeGuard.Analyzers.Tests;

/// <summary>Lists and dictionaries in every form of C#.</summary>
public sealed class CollectionTests
{
    [Fact]
    public Task A_list_with_an_initializer() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container> { new {|KUBE1102:V1Container|} { Image = "a" } } } };
        """);

    [Fact]
    public Task A_target_typed_list() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container>(4) { new() { Image = "a", SecurityContext = {|KUBE1102:new|}() } } } };
        """);

    [Fact]
    public Task An_array() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = new V1Container[] { new {|KUBE1102:V1Container|} { Image = "a" } } } };
        """);

    [Fact]
    public Task An_implicitly_typed_array() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = new[] { new {|KUBE1102:V1Container|} { Image = "a" } } } };
        """);

    [Fact]
    public Task A_collection_expression() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }, {|KUBE1102:new|}() { Image = "b" }] } };
        """);

    [Fact]
    public Task A_collection_initializer_without_new() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = { new() { Image = "a", SecurityContext = {|KUBE1102:new|}() } } } };
        """);

    [Fact]
    public Task A_list_of_a_list() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = new List<V1Container>(new[] { new {|KUBE1102:V1Container|} { Image = "a" } }) } };
        """);

    [Fact]
    public Task A_sequence_that_is_copied() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new V1PodSpec { Containers = new[] { new {|KUBE1102:V1Container|} { Image = "a" } }.ToList() } };
        """);

    [Fact]
    public Task A_spread_of_a_known_list() => AnalyzerVerifier.VerifyAsync(
        """
        var common = new List<V1Container> { new {|KUBE1102:V1Container|} { Image = "a" } };
        var pod = new V1Pod { Spec = new() { Containers = [.. common, new {|KUBE1102:V1Container|} { Image = "b" }] } };
        """);

    [Fact]
    public Task A_spread_of_an_unknown_list_leaves_the_others_known() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [.. given.Spec.Containers, new {|KUBE1102:V1Container|} { Image = "b" }] } };
        """);

    [Fact]
    public Task Items_of_a_list_are_reported_each() => AnalyzerVerifier.VerifyAsync(
        """
        var capabilities = new V1Capabilities { Add = new List<string> { "CHOWN", {|KUBE1006:"SYS_ADMIN"|}, {|KUBE1006:"NET_ADMIN"|} } };
        """);

    [Fact]
    public Task A_list_of_unknown_items_is_silent() => AnalyzerVerifier.VerifyAsync(
        """
        var capabilities = new V1Capabilities { Add = new List<string> { unknown }, Drop = unknown.Split(',') };
        """, "KUBE1006");

    [Fact]
    public Task A_list_that_is_returned_is_analyzed_by_its_items() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            static List<V1Container> Get() => [new {|KUBE1102:V1Container|} { Image = "a" }];
        }
        """);

    [Fact]
    public Task A_dictionary_with_add_initializers() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { { "kubeguard/disable", "KUBE1102" } } },
            Spec = new() { Containers = [new() { Image = "a" }] },
        };
        """, "KUBE1102");

    [Fact]
    public Task A_dictionary_with_indexer_initializers() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { ["kubeguard/disable"] = "KUBE1102" } },
            Spec = new() { Containers = [new() { Image = "a" }] },
        };
        """, "KUBE1102");

    [Fact]
    public Task A_dictionary_initializer_without_new() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod
        {
            Metadata = new() { Annotations = { ["kubeguard/disable"] = "KUBE1102" } },
            Spec = new() { Containers = [new() { Image = "a" }] },
        };
        """, "KUBE1102");

    [Fact]
    public Task A_list_kind_is_analyzed_by_its_items() => AnalyzerVerifier.VerifyAsync(
        """
        var list = new V1PodList { Items = [new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } }] };
        """);

    [Fact]
    public Task An_item_whose_argument_is_named() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container>();
        containers.Insert(item: new V1Container { Image = "a" }, index: 0);
        var pod = new V1Pod { Spec = new() { SecurityContext = new() { RunAsNonRoot = true }, Containers = containers } };
        """, "KUBE1103");

    [Fact]
    public Task An_entry_whose_arguments_are_named() => AnalyzerVerifier.VerifyAsync(
        """
        var cpu = new {|KUBE4004:Dictionary<string, ResourceQuantity>|}();
        cpu.Add(value: new ResourceQuantity("1"), key: "cpu");
        var memory = new Dictionary<string, ResourceQuantity>();
        memory.Add(value: new ResourceQuantity("1Gi"), key: "memory");
        var pod = new V1Pod { Spec = new() { Containers = [new() { Image = "a", Resources = new() { Limits = cpu } }, new() { Image = "b", Resources = new() { Limits = memory } }] } };
        """);
}
