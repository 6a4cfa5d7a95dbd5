using KubeGuard.Build.Configuration;
using KubeGuard.Build.Fixing;
using KubeGuard.Build.Validation;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Tasks.Tests.Fixing;

/// <summary>A comment after something that a fix removes is removed with it; a comment on a line of its own stays.</summary>
public sealed class CommentTests
{
    [Fact]
    public void A_comment_in_a_list_stays_when_its_only_item_goes() => AssertFixed(
        """
        add:
                # for the audit log
                - SYS_ADMIN # a node agent
                drop: [ALL]
        """,
        """
                # for the audit log
                drop: [ALL]
        """);

    [Fact]
    public void A_comment_that_is_indented_further_moves_to_the_column_of_the_list() => AssertFixed(
        """
        add: # two
                    # for the audit log
                    - SYS_ADMIN
                      # and the end
                drop: [ALL]
        """,
        """
                # for the audit log
                      # and the end
                drop: [ALL]
        """);

    [Fact]
    public void Comments_between_the_items_stay() => AssertFixed(
        """
        add:
                # one
                - CHOWN
                # two
                - SYS_ADMIN
                # three
                - KILL
                # four
        """,
        """
        add:
                # one
                - CHOWN
                # two
                # three
                - KILL
                # four
        """);

    [Fact]
    public void Comments_above_and_below_a_list_that_goes_stay() => AssertFixed(
        """
        drop: [ALL]
                # above
                add:
                # within
                - SYS_ADMIN
                # below
        """,
        """
        drop: [ALL]
                # above
                # within
                # below
        """);

    [Fact]
    public void Comments_at_the_start_of_the_line_stay() => AssertFixed(
        """
        drop: [ALL]
                add:
        # within
                - SYS_ADMIN
        """,
        """
        drop: [ALL]
        # within
        """);

    [Fact]
    public void Comments_in_a_list_of_several_lines_in_flow_style_stay() => AssertFixed(
        """
        add: [
                  # one
                  SYS_ADMIN, # no
                  # two
                  CHOWN, # yes
                  # three
                  SYS_PTRACE # no
                ]
        """,
        """
        add: [
                  # one
                  # two
                  CHOWN # yes
                  # three
                ]
        """);

    [Fact]
    public void The_bracket_of_a_list_does_not_become_part_of_a_comment() => AssertFixed(
        """
        add: [ CHOWN, # yes
                  # three
                  SYS_PTRACE ]
        """,
        """
        add: [ CHOWN # yes
                  # three
                   ]
        """);

    [Fact]
    public void Items_that_follow_each_other_go_and_their_comments_stay() => AssertFixed(
        """
        add: [SYS_ADMIN,
                  # two
                  SYS_PTRACE,
                  # three
                  CHOWN]
        """,
        """
        add: [
                  # two
                  # three
                  CHOWN]
        """);

    [Fact]
    public void A_line_of_a_text_that_starts_like_a_comment_is_none() => AssertFixed(
        """
        add:
                - "SYS_ADMIN\
                # no comment"
                - CHOWN
        """,
        """
        add:
                - "SYS_ADMIN\
                # no comment"
                - CHOWN
        """);

    [Fact]
    public void The_first_key_of_an_item_goes_and_the_comment_below_it_stays() => AssertFixed(
        "KUBE5202",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: web\n    env:\n    - value: hunter2 # secret\n      # of the database\n      name: DB_PASSWORD\n",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: web\n    env:\n    # of the database\n    - name: DB_PASSWORD\n      valueFrom:\n        secretKeyRef:\n          name: replace-with-secret-name # create this Secret and move the value into it\n          key: DB_PASSWORD\n");

    [Theory]
    [InlineData("resources:\n      {}\n    ports: []", "resources:\n      limits:\n        cpu: 500m # set the value that this workload needs\n    ports: []")]
    [InlineData("resources: # later\n      {}\n    ports: []", "resources: # later\n      limits:\n        cpu: 500m # set the value that this workload needs\n    ports: []")]
    [InlineData("resources:\n      # later\n      {}\n    ports: []", "resources:\n      # later\n      limits:\n        cpu: 500m # set the value that this workload needs\n    ports: []")]
    [InlineData("resources:\n      {} # none yet\n    ports: []", "resources:\n       # none yet\n      limits:\n        cpu: 500m # set the value that this workload needs\n    ports: []")]
    [InlineData("resources: {\n      # none yet\n    }\n    ports: []", "resources:\n    # none yet\n      limits:\n        cpu: 500m # set the value that this workload needs\n    ports: []")]
    [InlineData("resources:\n      null\n    ports: []", "resources:\n      limits:\n        cpu: 500m # set the value that this workload needs\n    ports: []")]
    [InlineData("resources: &none\n      {}\n    ports: []", "resources: &none\n      limits:\n        cpu: 500m # set the value that this workload needs\n    ports: []")]
    [InlineData("resources:\n      limits:\n        {}", "resources:\n      limits:\n        cpu: 500m # set the value that this workload needs")]
    [InlineData("resources:\n\n      {}\n\n    ports: []", "resources:\n\n      limits:\n        cpu: 500m # set the value that this workload needs\n\n    ports: []")]
    public void An_empty_value_on_a_line_of_its_own_leaves_no_blank(string before, string after)
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: web\n    ";

        AssertFixed("KUBE4002", Pod + before, Pod + after);
        AssertFixed("KUBE4002", (Pod + before + "\n").Replace("\n", "\r\n"), (Pod + after + "\n").Replace("\n", "\r\n"));
    }

    [Theory]
    [InlineData("|\n      first\n      second")]
    [InlineData("|+\n      first")]
    [InlineData("|-\n      first")]
    [InlineData(">\n      first\n      second")]
    [InlineData("|2\n       first")]
    [InlineData("&text |\n      first")]
    public void A_file_that_ends_in_a_block_scalar_without_a_line_break_is_fixed(string text)
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: web\n    workingDir: ";
        const string Added = "\n    securityContext:\n      allowPrivilegeEscalation: false";

        AssertFixed("KUBE1102", Pod + text, Pod + text + Added);
        AssertFixed("KUBE1102", (Pod + text).Replace("\n", "\r\n"), (Pod + text + Added).Replace("\n", "\r\n"));
    }

    [Fact]
    public void The_line_after_a_block_scalar_at_the_end_of_a_file_is_removed() => AssertFixed(
        "KUBE1003",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - args:\n    - |\n      run\n  hostPID: true",
        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - args:\n    - |\n      run");

    private static void AssertFixed(string before, string after)
    {
        const string Pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: web\n    securityContext:\n      capabilities:\n        ";
        const string Rest = "\n      runAsUser: 1\n";
        var isLine = after.StartsWith(' ');
        foreach (var lineEnd in (string[])["\n", "\r\n"])
        {
            AssertFixed(
                "KUBE1208",
                (Pod + before.ReplaceLineEndings("\n") + Rest).Replace("\n", lineEnd),
                ((isLine ? Pod.TrimEnd(' ') : Pod) + after.ReplaceLineEndings("\n") + Rest).Replace("\n", lineEnd));
        }
    }

    private static void AssertFixed(string rules, string before, string after)
    {
        var checker = new ManifestChecker(new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>()));
        var result = new ManifestFixer(checker, new FixSelection(rules.Split(' '), withPlaceholders: true)).Fix(
            new ManifestFile("/web.yaml"), new ChangedLines(before), [], ManifestSet.Unknown, TestContext.Current.CancellationToken);

        Assert.Equal(after, result.Text);
        Assert.Empty(result.Refused);
    }
}
