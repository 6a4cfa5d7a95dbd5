using KubeGuard.Rules;

namespace KubeGuard.Catalogue.Tests;

public sealed class ReleaseTrackingTests
{
    private static readonly RuleDescriptor _rule = new()
    {
        Id = "KUBE1005",
        Name = "PrivilegedContainer",
        Title = "Do not run privileged containers",
        MessageFormat = "{0} is privileged",
        Category = RuleCategory.PodSecurityBaseline,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/",
    };

    [Fact]
    public void Unshipped_file_is_up_to_date() =>
        GeneratedFile.Verify(
            ReleaseTracking.UnshippedPath,
            ReleaseTracking.WriteUnshipped(File.ReadAllText(Repository.PathOf(ReleaseTracking.ShippedPath)), RuleCatalog.Descriptors));

    [Fact]
    public void A_rule_that_was_never_released_is_new() => Assert.EndsWith(
        """

        ### New Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|------
        KUBE1005 | KubeGuard.PodSecurityBaseline | Error | PrivilegedContainer

        """,
        ReleaseTracking.WriteUnshipped("", [_rule]));

    [Fact]
    public void A_released_rule_is_mentioned_no_more() => Assert.DoesNotContain(
        "KUBE1005",
        ReleaseTracking.WriteUnshipped(
            """
            ## Release 1.0

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|------
            KUBE1005 | KubeGuard.PodSecurityBaseline | Error | PrivilegedContainer
            """,
            [_rule]));

    [Fact]
    public void A_severity_other_than_the_released_one_is_a_change() => Assert.EndsWith(
        """

        ### Changed Rules

        Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
        --------|--------------|--------------|--------------|--------------|------
        KUBE1005 | KubeGuard.PodSecurityBaseline | Error | KubeGuard.PodSecurityBaseline | Warning | PrivilegedContainer

        """,
        ReleaseTracking.WriteUnshipped(
            """
            ## Release 1.0

            ### New Rules

            Rule ID | Category | Severity | Notes
            --------|----------|----------|------
            KUBE1005 | KubeGuard.PodSecurityBaseline | Error | PrivilegedContainer

            ## Release 1.1

            ### Changed Rules

            Rule ID | New Category | New Severity | Old Category | Old Severity | Notes
            --------|--------------|--------------|--------------|--------------|------
            KUBE1005 | KubeGuard.PodSecurityBaseline | Warning | KubeGuard.PodSecurityBaseline | Error | PrivilegedContainer
            """,
            [_rule]));

    [Fact]
    public void A_released_rule_that_is_gone_is_removed() => Assert.EndsWith(
        """

        ### Removed Rules

        Rule ID | Category | Severity | Notes
        --------|----------|----------|------
        KUBE1005 | KubeGuard.PodSecurityBaseline | Error |

        """,
        ReleaseTracking.WriteUnshipped("KUBE1005 | KubeGuard.PodSecurityBaseline | Error | PrivilegedContainer", []));

    [Fact]
    public void A_rule_that_was_removed_by_a_release_is_mentioned_no_more() => Assert.DoesNotContain(
        "KUBE1005",
        ReleaseTracking.WriteUnshipped(
            """
            ### New Rules
            KUBE1005 | KubeGuard.PodSecurityBaseline | Error | PrivilegedContainer
            ### Removed Rules
            KUBE1005 | KubeGuard.PodSecurityBaseline | Error | PrivilegedContainer
            """,
            []));
}
