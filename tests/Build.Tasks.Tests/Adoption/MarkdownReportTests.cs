namespace KubeGuard.Build.Tasks.Tests.Adoption;

/// <summary>The page for a pull request.</summary>
public sealed class MarkdownReportTests : IDisposable
{
    private const string Pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: NAME, namespace: shop }\nspec:\n  hostNetwork: true\n  automountServiceAccountToken: false\n  containers: []\n";

    private readonly TaskTest _test = new();

    // The pods have no containers, and one a name that no cluster takes.
    public MarkdownReportTests()
    {
        _test.Task.ReportFile = "report.md";
        _test.Configuration("validity.globalconfig", "is_global = true\ndotnet_diagnostic.KUBE6030.severity = none\ndotnet_diagnostic.KUBE6034.severity = none\n");
    }

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Counts_by_rule_and_by_object_the_worst_first()
    {
        _test.Manifest("a.yaml", Pod.Replace("NAME", "a")).Manifest("b.yaml", Pod.Replace("NAME", "b").Replace("hostNetwork: true", "hostNetwork: true\n  hostPID: true"));
        _test.Manifest("c.yaml", Pod.Replace("NAME", "c").Replace("hostNetwork: true", "hostNetwork: true # kubeguard:disable KUBE1002 -- a node agent"));

        Assert.Equal(
            """
            # KubeGuard: test

            3 errors in 2 files. 1 finding suppressed or in the baseline.

            | Rule | Errors | Warnings | Suggestions |
            |---|--:|--:|--:|
            | [KUBE1002](https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline) Do not share the node's network namespace | 2 |  |  |
            | [KUBE1003](https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline) Do not share the node's process namespace | 1 |  |  |

            | Object | Errors | Warnings | Suggestions |
            |---|--:|--:|--:|
            | Pod shop/b | 2 |  |  |
            | Pod shop/a | 1 |  |  |

            """.ReplaceLineEndings("\n"),
            Report());
    }

    [Fact]
    public void A_name_is_text_whatever_is_in_it()
    {
        _test.Manifest("a.yaml", Pod.Replace("NAME", "\"a|b<c>\\n# d &lt; ~e~ $f$\""));

        Assert.Contains(@"| Pod shop/a\|b\<c\> \# d \&lt; \~e\~ \$f\$ | 1 |", Report(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_when_there_is_nothing()
    {
        _test.Manifest("a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n");

        Assert.Equal("# KubeGuard: test\n\nNo findings.\n", Report());
    }

    [Fact]
    public void A_long_table_ends()
    {
        for (var i = 0; i < 60; i++)
        {
            _test.Manifest($"{i}.yaml", Pod.Replace("NAME", $"web-{i}"));
        }

        Assert.EndsWith("\n… and 10 more.\n", Report());
    }

    private string Report()
    {
        _test.Execute();
        return File.ReadAllText(Path.Combine(_test.Folder, "report.md"));
    }
}
