namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects in anonymous objects, tuples and pairs: they are followed, and code that reads the whole does not change them.</summary>
public sealed class AnonymousObjectTests
{
    [Theory]
    [InlineData("var whole = new { context };")]
    [InlineData("var whole = new { Context = context, unknown }; Console.WriteLine(whole);")]
    [InlineData("Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new { items = new[] { new { context } } }));")]
    [InlineData("var all = new[] { new { context, Name = \"a\" }, new { context, Name = \"b\" } }; Console.WriteLine(all.Length);")]
    [InlineData("var whole = new { Inner = new { context } }; Console.WriteLine(whole.Inner.context.Privileged);")]
    [InlineData("var whole = (context, unknown); Console.WriteLine(whole);")]
    [InlineData("var whole = Tuple.Create(context, unknown); Console.WriteLine(whole.Item1);")]
    [InlineData("var whole = new KeyValuePair<string, V1SecurityContext>(unknown, context); Console.WriteLine(whole.Value);")]
    [InlineData("var whole = new { context, unknown } with { unknown = \"b\" }; Console.WriteLine(whole);")]
    [InlineData("var whole = new { Text = $\"{context}\" }; Console.WriteLine(whole);")]
    public Task An_object_in_a_value_that_is_only_read(string statement) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var context = new {|KUBE1102:V1SecurityContext|}();
        {{statement}}
        """);

    [Theory]
    [InlineData("var whole = new { context }; whole.context.AllowPrivilegeEscalation = false;")]
    [InlineData("var whole = new { Inner = new { context } }; whole.Inner.context.AllowPrivilegeEscalation = false;")]
    [InlineData("foreach (var each in new[] { new { context, Name = \"a\" } }) { each.context.AllowPrivilegeEscalation = false; }")]
    [InlineData("new[] { context }.Select(item => new { item }).ToList().ForEach(each => each.item.AllowPrivilegeEscalation = false);")]
    [InlineData("var whole = new { context, unknown } with { unknown = \"b\" }; whole.context.AllowPrivilegeEscalation = false;")]
    [InlineData("var whole = new { context }; Unseen(whole);")]
    [InlineData("Unseen(new { context });")]
    [InlineData("Unseen(new[] { (context, 1) });")]
    [InlineData("var whole = Tuple.Create(1, context); whole.Item2.AllowPrivilegeEscalation = false;")]
    [InlineData("var pair = KeyValuePair.Create(1, context); pair.Value.AllowPrivilegeEscalation = false;")]
    [InlineData("var (_, same) = KeyValuePair.Create(1, context); same.AllowPrivilegeEscalation = false;")]
    [InlineData("var whole = (Name: unknown, Context: context); whole.Context.AllowPrivilegeEscalation = false;")]
    [InlineData("var whole = (Name: unknown, Context: new V1SecurityContext { AllowPrivilegeEscalation = false }); whole.Context = context; whole.Context.AllowPrivilegeEscalation = false;")]
    [InlineData("var whole = condition ? new { context } : null; if (whole != null) { whole.context.AllowPrivilegeEscalation = false; }")]
    [InlineData("dynamic whole = new { context };")]
    public Task An_object_that_is_changed_through_its_container(string change) => AnalyzerVerifier.VerifyAsync(
        $$"""
        var context = new V1SecurityContext();
        {{change}}
        """, "KUBE1102");

    [Fact]
    public Task A_member_of_an_anonymous_object_is_no_field_of_the_object_around_it() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod
        {
            Metadata = new() { Annotations = new Dictionary<string, string> { ["a"] = System.Text.Json.JsonSerializer.Serialize(new { HostNetwork = true, Spec = new V1PodSpec() }) } },
            Spec = new() { NodeName = new { HostNetwork = true }.ToString(), Containers = [] },
        };
        """, "KUBE1002");

    [Fact]
    public Task A_value_in_an_anonymous_object_is_known() => AnalyzerVerifier.VerifyAsync(
        """
        var settings = new { Image = "nginx", Privileged = true };
        var container = new V1Container { Image = {|KUBE3001:settings.Image|}, SecurityContext = new() { Privileged = {|KUBE1005:settings.Privileged|} } };
        """);

    [Fact]
    public Task A_record_with_an_object_and_its_copy() => AnalyzerVerifier.VerifyFileAsync(
        """
        record Named(string Name, V1SecurityContext Context);

        class Test
        {
            void M()
            {
                var left = new Named("a", new {|KUBE1102:V1SecurityContext|}());
                var right = new Named("a", new V1SecurityContext());
                var copy = right with { Name = "b" };
                copy.Context.AllowPrivilegeEscalation = false;
                Console.WriteLine(left);
            }
        }
        """);
}
