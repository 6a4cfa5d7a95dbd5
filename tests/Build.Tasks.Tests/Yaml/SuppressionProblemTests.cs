namespace KubeGuard.Build.Tasks.Tests.Yaml;

/// <summary>Findings about suppressing comments themselves.</summary>
public sealed class SuppressionProblemTests : IDisposable
{
    private const string RequireReasons = "is_global = true\nkubeguard.require_suppression_reason = true\n";

    private readonly TaskTest _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void An_unknown_ID_is_named_where_it_is_written() =>
        AssertProblems("hostNetwork: true # kubeguard:disable KUBE1002, KUBE1999", "pod.yaml(6,51) KUBE9008");

    [Fact]
    public void A_word_that_is_no_ID_is_unknown_too() =>
        AssertProblems("hostNetwork: true # kubeguard:disable KUBE1002 privileged", "pod.yaml(6,50) KUBE9008");

    [Fact]
    public void A_suppression_that_suppresses_nothing_is_named_where_its_ID_is_written() =>
        AssertProblems("hostNetwork: true # kubeguard:disable KUBE1002, KUBE1003 -- needs the node", "pod.yaml(6,51) KUBE9009");

    [Fact]
    public void A_comment_without_an_ID_suppresses_nothing() =>
        AssertProblems("hostNetwork: false # kubeguard:disable -- needs the node", "pod.yaml(6,22) KUBE9009");

    [Fact]
    public void A_comment_below_the_last_node_suppresses_nothing() =>
        AssertProblems("hostNetwork: false\n# kubeguard:disable KUBE1002", "pod.yaml(7,21) KUBE9009");

    [Fact]
    public void A_finding_elsewhere_does_not_make_it_useful() =>
        AssertProblems("hostPID: false # kubeguard:disable KUBE1002\n  hostNetwork: true", "pod.yaml(6,38) KUBE9009");

    [Theory]
    [InlineData("# KubeGuard:disable KUBE1002")]
    [InlineData("# KUBEGUARD:DISABLE kube1002")]
    [InlineData("# kubeguard disable KUBE1002")]
    [InlineData("#kubeguard-disable KUBE1002")]
    [InlineData("#kubeguard:disable KUBE1002")]
    [InlineData("## kubeguard: disable KUBE1002 -- why")]
    [InlineData("# kubeguard : disable KUBE1002")]
    [InlineData("# kubeguard/disable KUBE1002")]
    [InlineData("# kubeguard:disable: KUBE1002")]
    [InlineData("# kubeguard:disable=KUBE1002")]
    [InlineData("# kubeguard:disable(KUBE1002)")]
    [InlineData("# kube-guard:disable KUBE1002")]
    public void A_comment_is_taken_in_any_spelling(string comment)
    {
        AssertProblems($"hostNetwork: true {comment}");
        Assert.DoesNotContain(_test.Findings(), finding => finding.Contains("KUBE1002"));
    }

    [Theory]
    [InlineData("# kubeguard:ignore KUBE1002")]
    [InlineData("# kubeguard:disabled KUBE1002")]
    [InlineData("# kubeguard:dsiable KUBE1002")]
    [InlineData("# kubeguard:disable-next-line KUBE1002")]
    [InlineData("# kubeguard skip KUBE1002")]
    [InlineData("# kubeguard:suppress")]
    [InlineData("# kubeguard:KUBE1002")]
    [InlineData("# kubeguard: KUBE1002 -- needs the node")]
    [InlineData("# kubeguard:enable KUBE1002")]
    public void A_comment_that_nothing_reads_is_told(string comment)
    {
        AssertProblems($"hostNetwork: true {comment}", "pod.yaml(6,21) KUBE9009");
        Assert.Contains(_test.Findings(), finding => finding.Contains("KUBE1002"));
    }

    [Theory]
    [InlineData("# kubeguard disables what a comment names")]
    [InlineData("# kubeguard disable comments are in docs/suppressions.md")]
    [InlineData("# KubeGuard: ignore what it says of this")]
    [InlineData("# kubeguard KUBE1002 says that the node is shared")]
    [InlineData("# see kubeguard:disable KUBE1002")]
    [InlineData("# kubeguardian:disable KUBE1002")]
    [InlineData("# the guard")]
    public void Prose_is_no_suppression(string comment) => AssertProblems($"hostNetwork: true {comment}");

    [Fact]
    public void The_message_quotes_the_comment_and_says_what_to_write()
    {
        _test.Manifest("pod.yaml", "apiVersion: v1\nkind: Pod\nspec:\n  hostNetwork: true # KubeGuard: ignore KUBE1002\n");
        _test.Execute();
        Assert.Contains(_test.Engine.Warnings, warning => warning.Contains("The comment 'KubeGuard: ignore' suppresses nothing; write kubeguard:disable", StringComparison.Ordinal));
    }

    [Fact]
    public void A_suppression_of_a_rule_that_is_off_may_stay()
    {
        _test.Configuration("off.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE1002.severity = none\n");

        AssertProblems("hostNetwork: true # kubeguard:disable KUBE1002");
    }

    [Fact]
    public void A_suppression_stays_where_a_value_is_unknown() =>
        AssertProblems("hostNetwork: '{{ hostNetwork }}' # kubeguard:disable KUBE1002");

    [Fact]
    public void A_suppression_stays_where_a_part_of_the_file_does_not_parse() =>
        AssertProblems("hostNetwork: false # kubeguard:disable KUBE1002\n---\n]");

    [Fact]
    public void A_suppression_of_a_rule_that_another_finding_covers_may_stay() =>
        AssertProblems("hostNetwork: false\n  volumes: [{ name: s, hostPath: { path: /var/run/docker.sock } }] # kubeguard:disable KUBE1205, KUBE1007");

    [Fact]
    public void A_missing_reason_is_named_at_the_comment_where_reasons_are_asked_for()
    {
        _test.Configuration("reasons.globalconfig", RequireReasons);

        AssertProblems("hostNetwork: true # kubeguard:disable KUBE1002", "pod.yaml(6,21) KUBE9010");
    }

    [Fact]
    public void A_reason_satisfies()
    {
        _test.Configuration("reasons.globalconfig", RequireReasons);

        AssertProblems("hostNetwork: true # kubeguard:disable KUBE1002 -- needs the node");
    }

    [Fact]
    public void A_comment_after_a_key_applies_to_everything_below_the_key()
    {
        _test.Manifest("pod.yaml", """
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: web
                image: web:1
                securityContext: # kubeguard:disable KUBE1005
                  privileged: true
            """);

        Assert.DoesNotContain(_test.Findings(), finding => finding.Contains("KUBE1005") || finding.Contains("KUBE90"));
    }

    private void AssertProblems(string spec, params string[] expected)
    {
        _test.Manifest("pod.yaml", $"apiVersion: v1\nkind: Pod\nmetadata: {{ name: web }}\nspec:\n  containers: [{{ name: web, image: \"web:1\" }}]\n  {spec}\n");
        Assert.Equal(expected, _test.Findings().Where(finding => finding.Contains("KUBE90")));
    }
}
