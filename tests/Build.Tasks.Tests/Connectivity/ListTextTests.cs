using KubeGuard.Build.Connectivity;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;

namespace KubeGuard.Build.Tasks.Tests.Connectivity;

/// <summary>The text of a list after some of its lines changed.</summary>
public sealed class ListTextTests
{
    private const string Head = "apiVersion: kubeguard/v1\nkind: Connectivity\n";

    [Fact]
    public void A_new_line_has_its_place_in_the_order_below_the_line_before_it() => Assert.Equal(
        """
        allow:
        # the shop
        - shop/a -> shop/b: 80
        - shop/b -> shop/c: 90
        # the database
        - shop/c -> shop/db: 5432 # by TCP

        deny:
        - external -> shop/db: all

        """,
        Update(
            """
            allow:
            # the shop
            - shop/a -> shop/b: 80
            # the database
            - shop/c -> shop/db: 5432 # by TCP

            deny:
            - external -> shop/db: all

            """,
            "+ shop/b -> shop/c: 90"),
        ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("allow: []\n", "allow:\n- shop/a -> shop/b: 80\n")]
    [InlineData("allow:\n", "allow:\n- shop/a -> shop/b: 80\n")]
    [InlineData("allow: []\ndeny: []\n", "allow:\n- shop/a -> shop/b: 80\ndeny: []\n")]
    [InlineData("", "\nallow:\n- shop/a -> shop/b: 80\n")]
    [InlineData("deny: []", "deny: []\n\nallow:\n- shop/a -> shop/b: 80\n")]
    [InlineData("allow:\n- shop/c -> shop/d: 80", "allow:\n- shop/a -> shop/b: 80\n- shop/c -> shop/d: 80")]
    [InlineData("allow:\n- shop/0 -> shop/d: 80", "allow:\n- shop/0 -> shop/d: 80\n- shop/a -> shop/b: 80")]
    [InlineData("allow:\n  - shop/c -> shop/d: 80\n", "allow:\n  - shop/a -> shop/b: 80\n  - shop/c -> shop/d: 80\n")]
    public void The_first_line_needs_no_section(string before, string after) => Assert.Equal(after, Update(before, "+ shop/a -> shop/b: 80"));

    [Theory]
    [InlineData("allow:\n- shop/a -> shop/b: 80 # why\n- shop/b -> shop/c: 90\n", "allow:\n- shop/b -> shop/c: 90\n")]
    [InlineData("allow:\n- shop/a -> shop/b: 80\n", "allow: []\n")]
    [InlineData("allow:\n# keep\n- shop/a -> shop/b: 80\n# me\n", "allow: []\n# keep\n# me\n")]
    public void A_removed_line_leaves_the_comments_on_lines_of_their_own(string before, string after) => Assert.Equal(after, Update(before, "- shop/a -> shop/b"));

    [Theory]
    [InlineData("allow:\n- shop/a -> shop/b: 80 # why\n", "allow:\n- shop/a -> shop/b: 81, 53/UDP # why\n")]
    [InlineData("allow:\n- shop/a -> shop/b: [80, 90]\n", "allow:\n- shop/a -> shop/b: 81, 53/UDP\n")]
    [InlineData("allow:\n- { shop/a -> shop/b: 80 }\n", "allow:\n- { shop/a -> shop/b: \"81, 53/UDP\" }\n")]
    [InlineData("allow:\r\n- shop/a -> shop/b: 80\r\n", "allow:\r\n- shop/a -> shop/b: 81, 53/UDP\r\n")]
    public void Changed_ports_are_all_that_changes_in_a_line(string before, string after) => Assert.Equal(after, Update(before, "* shop/a -> shop/b: 81, 53/UDP"));

    [Fact]
    public void A_key_that_YAML_would_read_otherwise_has_quotes() =>
        Assert.Equal("allow:\n- \"*/{app=a} -> shop/b\": 80\n", Update("allow: []\n", "+ */{app=a} -> shop/b: 80"));

    [Fact]
    public void A_list_beside_other_documents_is_found() =>
        Assert.StartsWith("kind: x\n---\n" + Head + "allow:\n- shop/a -> shop/b: 80\n---\nkind: y\n", ListText.Update("kind: x\n---\n" + Head + "allow: []\n---\nkind: y\n", Changes("", "+ shop/a -> shop/b: 80")), StringComparison.Ordinal);

    [Fact]
    public void A_list_in_brackets_is_refused() =>
        Assert.Throws<EditRefusedException>(() => Update("allow: [{ shop/c -> shop/b: 80 }]\n", "+ shop/a -> shop/b: 80"));

    private static string Update(string text, params string[] changes) => ListText.Update(Head + text, Changes(text, changes))[Head.Length..];

    // "+" is a new line, "-" one to remove, "*" one with other ports.
    private static IReadOnlyList<ListChange> Changes(string text, params string[] changes)
    {
        var document = YamlStreamReader.Read("", Head + text).Documents[0];
        var list = DeclaredListReader.Read(KubernetesObject.FromDocument(document.Root)!.Root);
        return [.. changes.Select(change =>
        {
            var parts = change[2..].Split(": ");
            var line = change[0] == '+' ? null : list.Allow.Single(line => line.Ends == parts[0]);
            return new ListChange(line, parts[0], line?.Ports ?? KubeGuard.Network.PortSet.None, change[0] == '-' ? KubeGuard.Network.PortSet.None : PortText.Parse(parts[1])!);
        })];
    }
}
