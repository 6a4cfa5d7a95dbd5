using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>A comment stays with the member that it belongs to, and is removed with it.</summary>
public class CommentTests
{
    [Theory]
    [InlineData("{ RunAsUser = 1 /* who */ }", "{ RunAsUser = 1 /* who */, RunAsNonRoot = true }")]
    [InlineData("{ RunAsUser = 1, /* who */ }", "{ RunAsUser = 1, /* who */ RunAsNonRoot = true, }")]
    [InlineData("{\n    RunAsUser = 1 /* who */ }", "{\n    RunAsUser = 1, /* who */\n    RunAsNonRoot = true }")]
    [InlineData("{\n    RunAsUser = 1, /* who */ // really\n}", "{\n    RunAsUser = 1, /* who */ // really\n    RunAsNonRoot = true,\n}")]
    [InlineData("{\n    RunAsUser = 1 /* who\n       is it */\n}", "{\n    RunAsUser = 1, /* who\n       is it */\n    RunAsNonRoot = true\n}")]
    [InlineData("{\n    /* who */ RunAsUser = 1 // he\n}", "{\n    /* who */ RunAsUser = 1, // he\n    RunAsNonRoot = true\n}")]
    [InlineData("{\n    RunAsUser = 1,\n    // RunAsGroup = 1,\n}", "{\n    RunAsUser = 1,\n    RunAsNonRoot = true,\n    // RunAsGroup = 1,\n}")]
    public Task Comment_of_the_last_member_stays_after_it(string before, string after) => VerifyAsync(
        Source("{|0:new V1SecurityContext " + before + "|}"), Source("new V1SecurityContext " + after), Set(0, "runAsNonRoot", true));

    [Theory]
    [InlineData("{ /* why */ Privileged = {|0:true|}, RunAsUser = 1 }", "{ RunAsUser = 1 }")]
    [InlineData("{ RunAsUser = 1, /* why */ Privileged = {|0:true|} }", "{ RunAsUser = 1 }")]
    [InlineData("{ RunAsUser = 1, Privileged = {|0:true|} /* why */ }", "{ RunAsUser = 1 }")]
    [InlineData("{ RunAsUser = 1 /* who */, Privileged = {|0:true|} }", "{ RunAsUser = 1 /* who */ }")]
    [InlineData("{\n    RunAsUser = 1, // who\n    Privileged = {|0:true|}, // why\n}", "{\n    RunAsUser = 1, // who\n}")]
    [InlineData("{\n    RunAsUser = 1, // who\n    /*\n     * why\n     */\n    Privileged = {|0:true|},\n}", "{\n    RunAsUser = 1, // who\n}")]
    [InlineData("{\n    RunAsUser = 1, // who\n    Privileged = {|0:true|}, /* why */ // really\n    // next\n    RunAsGroup = 1,\n}", "{\n    RunAsUser = 1, // who\n    // next\n    RunAsGroup = 1,\n}")]
    [InlineData("{\n    // all\n\n    // why\n    Privileged = {|0:true|},\n    RunAsUser = 1,\n}", "{\n    // all\n\n    RunAsUser = 1,\n}")]
    public Task Comment_goes_with_its_member(string before, string after) => VerifyAsync(
        Source("new V1SecurityContext " + before), Source("new V1SecurityContext " + after), Remove(0));

    [Fact]
    public Task Comments_keep_their_side_of_the_comma_when_a_list_is_broken() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1SecurityContext { RunAsUser = 1 /* who */, /* group */ RunAsGroup = 1 /* end */ }|};

        """,
        """
        using k8s.Models;

        _ = new V1SecurityContext
        {
            RunAsUser = 1, /* who */
            /* group */ RunAsGroup = 1, /* end */
            RunAsNonRoot = true // TODO: test it
        };

        """,
        Set(0, "runAsNonRoot", true, "test it"));

    [Theory]
    [InlineData("new[] { {|0:\"NET_RAW\"|} }.ToList()")]
    [InlineData("new List<string>(new[] { {|0:\"NET_RAW\"|} })")]
    [InlineData("(new List<string> { {|0:\"NET_RAW\"|} })")]
    [InlineData("new string[] { {|0:\"NET_RAW\"|} }")]
    [InlineData("[{|0:\"NET_RAW\"|}]")]
    public Task Emptied_list_goes_with_its_field(string list) => VerifyAsync(
        Source("new V1Capabilities { Add = " + list + ", Drop = [\"ALL\"] }"), Source("new V1Capabilities { Drop = [\"ALL\"] }"), Remove(0));

    [Fact]
    public Task Bracket_has_a_line_of_its_own_where_braces_have() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Capabilities
        {
            Add = ["KILL"],
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1Capabilities
        {
            Add = ["KILL"],
            Drop =
            [
                "ALL", // TODO: test it
            ],
        };

        """,
        Add(0, "drop", "ALL", "test it"));

    [Fact]
    public Task Bracket_stays_on_the_line_where_the_file_has_it_there() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Capabilities
        {
            Add = [
                "KILL",
            ],
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1Capabilities
        {
            Add = [
                "KILL",
            ],
            Drop = [
                "ALL", // TODO: test it
            ],
        };

        """,
        Add(0, "drop", "ALL", "test it"));

    private static string Source(string expression) => $"using System.Collections.Generic;\nusing System.Linq;\nusing k8s.Models;\n\n_ = {expression};\n_ = new List<string>().First();\n";
}
