namespace KubeGuard.Build.Tasks.Tests.Yaml;

public sealed class CommentSuppressionTests : IDisposable
{
    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Behind_a_value_it_is_for_that_value() => AssertPrivileged(
        """
          - { name: a, image: "a:1", securityContext: { privileged: true } } # kubeguard:disable KUBE1005 -- reviewed
          - { name: b, image: "b:1", securityContext: { privileged: true } }
        """,
        "pod.yaml(6,61)");

    [Fact]
    public void Above_an_item_it_is_for_everything_in_the_item() => AssertPrivileged(
        """
          # kubeguard:disable KUBE1102, KUBE1005 -- reviewed
          - name: a
            image: a:1
            securityContext:
              privileged: true
          - name: b
            image: b:1
            securityContext:
              privileged: true
        """,
        "pod.yaml(13,19)");

    [Fact]
    public void Above_a_document_it_is_for_the_whole_document()
    {
        _test.Manifest("pod.yaml", "# kubeguard:disable KUBE1005\n" + Pod("  - { name: a, image: \"a:1\", securityContext: { privileged: true } }"));

        Assert.DoesNotContain(_test.Findings(), finding => finding.EndsWith("KUBE1005", StringComparison.Ordinal));
    }

    [Fact]
    public void For_another_rule_or_in_a_string_it_does_nothing() => AssertPrivileged(
        """
          - name: a
            image: a:1
            args:
            - |
              # kubeguard:disable KUBE1005
            securityContext:
              privileged: true # kubeguard:disable KUBE1102
        """,
        "pod.yaml(11,19)");

    private void AssertPrivileged(string containers, params string[] places)
    {
        _test.Manifest("pod.yaml", Pod(containers));
        Assert.Equal(places, _test.Findings().Where(finding => finding.EndsWith("KUBE1005", StringComparison.Ordinal)).Select(finding => finding.Split(' ')[0]));
    }

    private static string Pod(string containers) => $"apiVersion: v1\nkind: Pod\nspec:\n  containers:\n{containers}\n";
}
