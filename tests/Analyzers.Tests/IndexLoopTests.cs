namespace KubeGuard.Analyzers.Tests;

/// <summary>Loops that reach each item of a list in different ways.</summary>
public sealed class IndexLoopTests
{
    private const string Harden = "SecurityContext = new() { AllowPrivilegeEscalation = false };";

    /// <summary>Loops over <c>list</c> that reach each item.</summary>
    public static TheoryData<string> CompleteLoops { get; } =
    [
        "for (var i = 0; i < list.Count; i++) list[i].",
        "for (int i = 0; i <= list.Count - 1; ++i) list[i].",
        "for (var i = 0; list.Count > i; i += 1) { var item = list[i]; item.",
        "for (var i = list.Count - 1; i >= 0; i--) list[i].",
        "for (var i = list.Count - 1; i > -1; i -= 1) list[i].",
        "for (var i = 0; i != list.Count; i++) list.ElementAt(i).",
        "for (var i = 0; i < list.Count(); i++) list[i].",
    ];

    /// <summary>Loops that are only followed over known items.</summary>
    public static TheoryData<string> LoopsOfKnownItems { get; } =
    [
        "for (var i = list.Count; i-- > 0;) list[i].",
        "var i = 0; while (i < list.Count) { var item = list[i]; i++; item.",
        "var i = 0; while (i < list.Count) { var item = list[i++]; item.",
        "var i = 0; do { var item = list[i]; i++; if (i > 9) break; item.",
        "var array = list.ToArray(); for (var i = 0; i < array.Length; i++) array[i].",
        "for (var i = 0; i < 2; i++) list[i].",
        "for (var i = 1; i <= list.Count; i++) list[i - 1].",
        "for (var i = 1; i <= list.Count; i++) list[^i].",
        "var names = new[] { \"a\", \"b\" }; for (var i = 0; i < names.Length; i++) list[i].",
        "foreach (var i in Enumerable.Range(0, list.Count)) list[i].",
    ];

    [Theory]
    [MemberData(nameof(CompleteLoops))]
    [MemberData(nameof(LoopsOfKnownItems))]
    public Task A_loop_by_index_writes_to_each_item(string loop) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var pod = new V1Pod { Spec = new() { Containers = new List<V1Container> { new() { Image = "a" }, new() { Image = "b" } } } };
        var list = pod.Spec.Containers;
        {{Loop(loop, Harden)}}
        """, "KUBE1102");

    [Theory]
    [MemberData(nameof(CompleteLoops))]
    [MemberData(nameof(LoopsOfKnownItems))]
    public Task What_a_loop_by_index_leaves_out_is_missing(string loop) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var pod = new V1Pod { Spec = new() { Containers = new List<V1Container> { new {|KUBE1102:V1Container|}() { Image = "a" }, new {|KUBE1102:V1Container|}() { Image = "b" } } } };
        var list = pod.Spec.Containers;
        {{Loop(loop, "Name = \"c\";")}}
        """);

    [Theory]
    [MemberData(nameof(CompleteLoops))]
    public Task A_loop_by_index_over_items_at_places_that_are_not_known(string loop) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var list = new List<V1Container>();
        foreach (var image in unknown.Split(','))
        {
            list.Add(new V1Container { Image = image });
        }

        {{Loop(loop, Harden)}}
        """, "KUBE1102");

    [Theory]
    [MemberData(nameof(CompleteLoops))]
    public Task What_a_loop_by_index_leaves_out_of_items_at_unknown_places(string loop) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var list = new List<V1Container>();
        foreach (var image in unknown.Split(','))
        {
            list.Add(new {|KUBE1102:V1Container|}() { Image = image });
        }

        {{Loop(loop, "Name = \"c\";")}}
        """);

    [Theory]
    [InlineData("for (var i = 1; i < list.Count; i++) list[i]")]
    [InlineData("for (var i = 0; i < list.Count - 1; i++) list[i]")]
    [InlineData("for (var i = 0; i < list.Count; i += 2) list[i]")]
    [InlineData("for (var i = list.Count - 1; i > 0; i--) list[i]")]
    public Task A_loop_that_leaves_an_item_out(string loop) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var first = new V1Container { Image = "a" };
        var second = new V1Container { Image = "b" };
        var list = new List<V1Container> { first, second };
        {{loop}}.SecurityContext = new() { AllowPrivilegeEscalation = false };
        {{(loop.Contains("1; i <") || loop.Contains("i > 0") ? "second" : "first")}}.SecurityContext.Privileged = {|KUBE1005:true|};
        """);

    [Fact]
    public Task A_loop_over_two_lists() => AnalyzerVerifier.VerifyAsync(
        """
        var containers = new List<V1Container> { new() { Image = "a" }, new() { Image = "b" } };
        var contexts = new[] { new V1SecurityContext { AllowPrivilegeEscalation = false }, new {|KUBE1102:V1SecurityContext|}() };
        for (var i = 0; i < containers.Count && i < contexts.Length; i++)
        {
            containers[i].SecurityContext = contexts[i];
        }
        """);

    [Fact]
    public Task A_loop_that_may_skip_an_item() => AnalyzerVerifier.VerifyAsync(
        """
        var list = new List<V1Container> { new() { Image = "a" } };
        for (var i = 0; i < list.Count; i++)
        {
            if (condition)
            {
                continue;
            }

            list[i].SecurityContext = new() { AllowPrivilegeEscalation = false };
        }
        """, "KUBE1102");

    [Fact]
    public Task A_loop_that_replaces_each_item() => AnalyzerVerifier.VerifyAsync(
        """
        var list = new List<V1Container> { new() { Image = "a" }, new() { Image = "b" } };
        for (var i = 0; i < list.Count; i++)
        {
            list[i] = list[i] with { SecurityContext = new() { AllowPrivilegeEscalation = false } };
        }

        var pod = new V1Pod { Spec = new() { Containers = list } };
        """, "KUBE1102");

    [Fact]
    public Task A_loop_over_a_list_from_elsewhere() => AnalyzerVerifier.VerifyAsync(
        """
        for (var i = 0; i < given.Spec.Containers.Count; i++)
        {
            given.Spec.Containers[i].SecurityContext = {|KUBE1102:new|}() { Privileged = {|KUBE1005:true|} };
        }
        """);

    [Fact]
    public Task A_loop_that_goes_on_longer_than_it_is_followed() => AnalyzerVerifier.VerifyAsync(
        """
        var list = new List<V1Container>();
        for (var i = 0; i < 500; i++)
        {
            list.Add(new {|KUBE1102:V1Container|}() { Image = "a" });
        }

        var names = new string[500];
        for (var i = 0; i < 500; i++)
        {
            names[i] = "a";
        }
        """);

    [Theory]
    [InlineData("list.ForEach(item => { item.", "});")]
    [InlineData("Array.ForEach(list.ToArray(), item => { item.", "});")]
    [InlineData("list.ForEach(delegate (V1Container item) { item.", "});")]
    [InlineData("var same = list.Select(item => { item.", "return item; }).ToList();")]
    [InlineData("var same = list.Select((item, index) => { item.", "return item; }).ToList();")]
    [InlineData("var same = list.ConvertAll(item => { item.", "return item; });")]
    [InlineData("var same = Array.ConvertAll(list.ToArray(), item => { item.", "return item; });")]
    [InlineData("var same = list.Select(item => Change(item)); V1Container Change(V1Container item) { item.", "return item; }")]
    [InlineData("var many = list.SelectMany(item => { item.", "return new[] { item }; }).ToList();")]
    [InlineData("var some = list.ToList().Where(item => { item.", "return true; }).ToList();")]
    [InlineData("var last = list.Aggregate(0, (count, item) => { item.", "return count + 1; });")]
    [InlineData("var last = list.Aggregate(new V1Pod(), (pod, item) => { item.", "return pod; });")]
    [InlineData("Enumerable.Range(0, list.Count).ToList().ForEach(i => { list[i].", "});")]
    public Task A_block_lambda_changes_each_item(string start, string end) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var list = new List<V1Container> { new() { Image = "a" }, new() { Image = "b" } };
        {{start}}{{Harden}} {{end}}
        """, "KUBE1102");

    [Theory]
    [InlineData("list.ForEach(item => { item.", "});")]
    [InlineData("var same = list.Select(item => { item.", "return item; }).ToList();")]
    [InlineData("var same = list.ConvertAll(item => { item.", "return item; });")]
    [InlineData("var many = list.SelectMany(item => { item.", "return new[] { item }; }).ToList();")]
    [InlineData("var last = list.Aggregate(0, (count, item) => { item.", "return count + 1; });")]
    [InlineData("Enumerable.Range(0, list.Count).ToList().ForEach(i => { list[i].", "});")]
    public Task What_a_block_lambda_leaves_out_is_missing(string start, string end) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var list = new List<V1Container> { new {|KUBE1102:V1Container|}() { Image = "a" } };
        {{start}}Name = "c"; {{end}}
        """);

    [Theory]
    [InlineData("Parallel.ForEach(list, item => { item.SecurityContext = new() { AllowPrivilegeEscalation = false }; });")]
    [InlineData("System.Diagnostics.Debug.Assert(list.All(item => { item.SecurityContext = new() { AllowPrivilegeEscalation = false }; return true; }));")]
    [InlineData("list.ForEach(Unseen);")]
    [InlineData("var found = list.Any(item => { Unseen(item); return true; });")]
    public Task A_lambda_that_other_code_runs_for_the_items(string call) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var list = new List<V1Container> { new() { Image = "a" } };
        {{call}}
        """, "KUBE1102");

    [Fact]
    public Task A_list_of_what_a_block_lambda_returns() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod
        {
            Spec = new()
            {
                Containers = Enumerable.Range(0, 3).Select(i =>
                {
                    var container = new {|KUBE1102:V1Container|}() { Name = $"c{i}", Image = "a" };
                    container.Stdin = true;
                    return container;
                }).ToList(),
            },
        };
        """);

    [Fact]
    public Task What_an_aggregate_adds_to_its_seed() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = unknown.Split(',').Aggregate(new V1Pod { Spec = new() { Containers = new List<V1Container>() } }, (pod, image) =>
        {
            pod.Spec.Containers.Add(new {|KUBE1102:V1Container|}() { Image = image });
            return pod;
        });
        """);

    [Fact]
    public Task An_index_that_counts_on_in_an_assignment() => AnalyzerVerifier.VerifyAsync(
        """
        var contexts = new V1SecurityContext?[] { null, null };
        var i = 0;
        contexts[i++] ??= new() { AllowPrivilegeEscalation = false };
        contexts[i++] ??= new() { AllowPrivilegeEscalation = false };
        contexts[0]!.Privileged = {|KUBE1005:true|};
        contexts[1]!.Privileged = {|KUBE1005:true|};
        var count = i == 2 ? new V1SecurityContext { AllowPrivilegeEscalation = false } : new V1SecurityContext();
        """, "KUBE1102");

    // A loop that declares the item has braces.
    private static string Loop(string start, string write) => start + write + (
        start.Contains("do {") ? " } while (i < list.Count);"
        : start.Contains("{ var item") ? " }"
        : "");
}
