using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class NotRenderableTests
{
    [Theory]
    [InlineData("Lists.Drop()")]
    [InlineData("Lists.All")]
    [InlineData("Lists.All.ToList()")]
    [InlineData("new string[1] { \"NET_RAW\" }")]
    [InlineData("new string[0]")]
    public Task Nothing_is_added_to_a_list_that_is_not_written_out(string list) => VerifyNotRenderableAsync(
        $$"""
        using System.Linq;
        using k8s.Models;

        _ = Lists.All.ToList();
        _ = new V1Capabilities { Drop = {|0:{{list}}|} };

        static class Lists
        {
            public static readonly string[] All = ["ALL"];

            public static string[] Drop() => All;
        }

        """,
        Add(0, "", "ALL"));

    [Fact]
    public Task Nothing_is_set_below_a_value_that_is_not_written_out() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container { SecurityContext = Defaults.Context }|};

        static class Defaults
        {
            public static readonly V1SecurityContext Context = new();
        }

        """,
        Set(0, "securityContext.privileged", false));

    [Fact]
    public Task Unknown_field_is_not_set() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container()|};

        """,
        Set(0, "securityContext.noSuchField", false));

    [Fact]
    public Task Value_of_another_type_is_not_set() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        _ = {|0:new V1SecurityContext()|};

        """,
        Set(0, "privileged", "maybe"));

    [Fact]
    public Task Property_without_setter_is_not_set() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        _ = {|0:new Custom()|};

        class Custom
        {
            public V1PodSpec? Spec { get; }
        }

        """,
        Set(0, "spec.hostNetwork", false));

    [Fact]
    public Task Value_outside_of_a_member_is_not_removed() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        var isTest = args.Length > 0;
        _ = new V1PodSpec { HostNetwork = isTest ? {|0:true|} : null };

        """,
        Remove(0));

    [Fact]
    public Task Statement_without_block_is_not_removed() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        var spec = new V1PodSpec();
        if (args.Length > 0)
            spec.HostNetwork = {|0:true|};

        """,
        Remove(0));

    [Fact]
    public Task Item_after_a_spread_is_not_found_by_its_index() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        string[] more = ["KILL"];
        _ = {|0:new V1Capabilities { Add = [.. more, "BPF"] }|};

        """,
        Remove(0, "add[1]"));

    [Fact]
    public Task One_edit_that_cannot_be_written_prevents_the_whole_fix() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        _ = {|0:new V1SecurityContext()|};

        """,
        Set(0, "privileged", false),
        Set(0, "noSuchField", false));

    [Fact]
    public Task Fix_without_edits_is_not_offered() => VerifyNotRenderableAsync(
        """
        using k8s.Models;

        _ = new V1SecurityContext();

        """);
}
