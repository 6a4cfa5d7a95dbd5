using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class AddTests
{
    [Theory]
    [InlineData("""["NET_RAW"]""", """["NET_RAW", "ALL"]""")]
    [InlineData("""[]""", """["ALL"]""")]
    [InlineData("""new[] { "NET_RAW" }""", """new[] { "NET_RAW", "ALL" }""")]
    [InlineData("""new string[] { "NET_RAW" }""", """new string[] { "NET_RAW", "ALL" }""")]
    [InlineData("""new string[] { }""", """new string[] { "ALL" }""")]
    [InlineData("""new List<string> { "NET_RAW" }""", """new List<string> { "NET_RAW", "ALL" }""")]
    [InlineData("""new List<string>(2) { "NET_RAW", }""", """new List<string>(2) { "NET_RAW", "ALL", }""")]
    [InlineData("""new List<string>()""", """new List<string> { "ALL" }""")]
    [InlineData("""{ "NET_RAW" }""", """{ "NET_RAW", "ALL" }""")]
    [InlineData("""null""", """new List<string> { "ALL" }""")]
    public Task Item_is_appended_in_the_style_of_the_list(string before, string after) => VerifyAsync(
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new List<string>();
        _ = new V1Capabilities { Drop = {|0:{{before}}|} };

        """,
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new List<string>();
        _ = new V1Capabilities { Drop = {{after}} };

        """,
        Add(0, "", "ALL"));

    [Theory]
    [InlineData("""["a"]""", """["ALL"]""")]
    [InlineData("""new[] { "a" }""", """new[] { "ALL" }""")]
    [InlineData("""new string[] { "a" }""", """new[] { "ALL" }""")]
    [InlineData("""new List<string> { "a" }""", """new List<string> { "ALL" }""")]
    public Task Missing_list_is_created_in_the_style_of_the_file(string args, string drop) => VerifyAsync(
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new List<string>();
        _ = new V1Container { Args = {{args}} };
        _ = {|0:new V1SecurityContext()|};

        """,
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new List<string>();
        _ = new V1Container { Args = {{args}} };
        _ = new V1SecurityContext { Capabilities = new V1Capabilities { Drop = {{drop}} } };

        """,
        Add(0, "capabilities.drop", "ALL"));

    [Fact]
    public Task Item_gets_a_line_of_its_own_among_such() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Capabilities
        {
            Drop = {|0:[
                "NET_RAW" // no raw sockets
            ]|},
        };

        """,
        """
        using k8s.Models;

        _ = new V1Capabilities
        {
            Drop = [
                "NET_RAW", // no raw sockets
                "ALL"
            ],
        };

        """,
        Add(0, "", "ALL"));

    [Fact]
    public Task Objects_are_added() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new V1PodSpec
        {
            Volumes = new List<V1Volume>
            {
                new V1Volume { Name = "data" },
            },
        }|};

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1PodSpec
        {
            Volumes = new List<V1Volume>
            {
                new V1Volume { Name = "data" },
                new V1Volume { Name = "tmp", EmptyDir = new V1EmptyDirVolumeSource() },
            },
        };

        """,
        Add(0, "volumes", new (string, object)[] { ("name", "tmp"), ("emptyDir", Array.Empty<(string, object)>()) }));

    [Fact]
    public Task Equal_items_of_several_fixes_are_added_once() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Capabilities { Drop = ["NET_ADMIN"] }|};

        """,
        """
        using k8s.Models;

        _ = new V1Capabilities { Drop = ["NET_ADMIN", "ALL", "NET_RAW"] };

        """,
        [[Add(0, "drop", "ALL")], [Add(0, "drop", "ALL"), Add(0, "drop", "NET_RAW")]]);

    [Fact]
    public Task Item_joins_a_list_that_another_fix_creates() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new V1Capabilities()|};
        _ = new List<string>();

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Capabilities { Drop = new List<string> { "ALL", "NET_RAW" } };
        _ = new List<string>();

        """,
        [[Set(0, "drop", new[] { "ALL" })], [Add(0, "drop", "NET_RAW")]]);
}
