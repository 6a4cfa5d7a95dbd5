using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class SetTests
{
    [Fact]
    public Task Existing_value_is_replaced() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1SecurityContext { Privileged = {|0:true|} };

        """,
        """
        using k8s.Models;

        _ = new V1SecurityContext { Privileged = false };

        """,
        Set(0, "", false));

    [Fact]
    public Task Constant_is_replaced_at_its_use() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1SecurityContext { Privileged = {|0:Defaults.Privileged|} };

        static class Defaults
        {
            public const bool Privileged = true;
        }

        """,
        """
        using k8s.Models;

        _ = new V1SecurityContext { Privileged = false };

        static class Defaults
        {
            public const bool Privileged = true;
        }

        """,
        Set(0, "", false));

    [Fact]
    public Task Value_of_an_assignment_statement_is_replaced() => VerifyAsync(
        """
        using k8s.Models;

        var context = new V1SecurityContext();
        context.Privileged = {|0:true|}; // for now

        """,
        """
        using k8s.Models;

        var context = new V1SecurityContext();
        context.Privileged = false; // for now

        """,
        Set(0, "", false));

    [Fact]
    public Task Missing_member_is_appended_on_a_line_of_its_own() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1SecurityContext
        {
            RunAsUser = 1000,
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1SecurityContext
        {
            RunAsUser = 1000,
            RunAsNonRoot = true,
        };

        """,
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Missing_objects_are_created() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1PodSpec
        {
            NodeName = "a"
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            NodeName = "a",
            SecurityContext = new V1PodSecurityContext { SeccompProfile = new V1SeccompProfile { Type = "RuntimeDefault" } }
        };

        """,
        Set(0, "securityContext.seccompProfile.type", "RuntimeDefault"));

    [Fact]
    public Task Several_edits_share_the_object_they_create() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container { Name = "api" }|};

        """,
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
            SecurityContext = new V1SecurityContext { Privileged = false, AllowPrivilegeEscalation = false }
        };

        """,
        Set(0, "securityContext.privileged", false),
        Set(0, "securityContext.allowPrivilegeEscalation", false));

    [Fact]
    public Task Objects_that_do_not_fit_on_a_line_are_broken() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container
        {
            Name = "api",
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
            SecurityContext = new V1SecurityContext
            {
                Privileged = false,
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                SeccompProfile = new V1SeccompProfile { Type = "RuntimeDefault" },
            },
        };

        """,
        Set(0, "securityContext.privileged", false),
        Set(0, "securityContext.allowPrivilegeEscalation", false),
        Set(0, "securityContext.readOnlyRootFilesystem", true),
        Set(0, "securityContext.seccompProfile.type", "RuntimeDefault"));

    [Fact]
    public Task Short_initializer_on_one_line_stays_on_it() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1SecurityContext { RunAsUser = 1000 }|};

        """,
        """
        using k8s.Models;

        _ = new V1SecurityContext { RunAsUser = 1000, RunAsNonRoot = true };

        """,
        Set(0, "runAsNonRoot", true));

    [Theory]
    [InlineData("new V1SecurityContext()", "new V1SecurityContext { RunAsNonRoot = true }")]
    [InlineData("new V1SecurityContext { }", "new V1SecurityContext { RunAsNonRoot = true }")]
    [InlineData("new()", "new() { RunAsNonRoot = true }")]
    [InlineData("null", "new V1SecurityContext { RunAsNonRoot = true }")]
    [InlineData("null!", "new V1SecurityContext { RunAsNonRoot = true }")]
    [InlineData("(null)", "(new V1SecurityContext { RunAsNonRoot = true })")]
    [InlineData("default", "new V1SecurityContext { RunAsNonRoot = true }")]
    public Task Creation_without_members_gets_an_initializer(string before, string after) => VerifyAsync(
        $$"""
        using k8s.Models;

        V1Container container = new() { SecurityContext = {|0:{{before}}|} };

        """,
        $$"""
        using k8s.Models;

        V1Container container = new() { SecurityContext = {{after}} };

        """,
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Members_are_found_below_the_anchor() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1PodSpec
        {
            Containers = [new V1Container { Name = "api", SecurityContext = new V1SecurityContext { Privileged = true } }],
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            Containers = [new V1Container { Name = "api", SecurityContext = new V1SecurityContext { Privileged = false } }],
        };

        """,
        Set(0, "containers[0].securityContext.privileged", false));

    [Fact]
    public Task Initializer_without_new_is_extended() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Pod
        {
            Spec = {|0:{ HostNetwork = false }|},
        };

        """,
        """
        using k8s.Models;

        _ = new V1Pod
        {
            Spec = { HostNetwork = false, AutomountServiceAccountToken = false },
        };

        """,
        Set(0, "automountServiceAccountToken", false));

    [Fact]
    public Task With_expression_is_extended() => VerifyAsync(
        """
        using k8s.Models;

        var context = new V1SecurityContext();
        _ = {|0:context with { RunAsUser = 1000 }|};

        """,
        """
        using k8s.Models;

        var context = new V1SecurityContext();
        _ = context with { RunAsUser = 1000, RunAsNonRoot = true };

        """,
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Target_typed_new_follows_the_file() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Pod
        {
            Metadata = new() { Name = "api" },
            Spec = {|0:new() { NodeName = "a" }|},
        };

        """,
        """
        using k8s.Models;

        _ = new V1Pod
        {
            Metadata = new() { Name = "api" },
            Spec = new() { NodeName = "a", SecurityContext = new() { RunAsNonRoot = true } },
        };

        """,
        Set(0, "securityContext.runAsNonRoot", true));

    [Fact]
    public Task Label_is_set_by_indexer_or_pair_as_its_siblings_are() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1ObjectMeta
        {
            Labels = {|0:new Dictionary<string, string> { ["app"] = "api" }|},
            Annotations = {|1:new Dictionary<string, string> { { "owner", "me" } }|},
        };

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1ObjectMeta
        {
            Labels = new Dictionary<string, string> { ["app"] = "api", ["example.com/a"] = "b" },
            Annotations = new Dictionary<string, string> { { "owner", "me" }, { "example.com/c", "d" } },
        };

        """,
        Set(0, "['example.com/a']", "b"),
        Set(1, "['example.com/c']", "d"));

    [Fact]
    public Task Entry_is_replaced_in_both_forms() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1ObjectMeta
        {
            Labels = {|0:new Dictionary<string, string> { ["app"] = "api" }|},
            Annotations = {|1:new Dictionary<string, string> { { "owner", "me" } }|},
        };

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1ObjectMeta
        {
            Labels = new Dictionary<string, string> { ["app"] = "web" },
            Annotations = new Dictionary<string, string> { { "owner", "you" } },
        };

        """,
        Set(0, "app", "web"),
        Set(1, "owner", "you"));

    [Fact]
    public Task Quantity_in_a_new_dictionary_is_constructed() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new V1ResourceRequirements()|};

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1ResourceRequirements
        {
            Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = new ResourceQuantity("1") }
        };

        """,
        Set(0, "limits.cpu", "1"));

    [Fact]
    public Task Quantity_is_converted_where_its_siblings_are() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new Dictionary<string, ResourceQuantity> { ["cpu"] = "1" }|};
        _ = {|1:new Dictionary<string, ResourceQuantity> { ["cpu"] = new ResourceQuantity("1") }|};

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1", ["memory"] = "1Gi" };
        _ = new Dictionary<string, ResourceQuantity>
        {
            ["cpu"] = new ResourceQuantity("1"),
            ["memory"] = new ResourceQuantity("1Gi")
        };

        """,
        Set(0, "memory", "1Gi"),
        Set(1, "memory", "1Gi"));

    [Fact]
    public Task Number_or_string_takes_either() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1HTTPGetAction { Path = "/" }|};
        _ = {|1:new V1HTTPGetAction { Path = "/" }|};

        """,
        """
        using k8s.Models;

        _ = new V1HTTPGetAction { Path = "/", Port = 8080 };
        _ = new V1HTTPGetAction { Path = "/", Port = "http" };

        """,
        Set(0, "port", 8080),
        Set(1, "port", "http"));

    [Fact]
    public Task Whole_objects_and_lists_are_set() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new V1SecurityContext { RunAsUser = 1000 }|};

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1SecurityContext
        {
            RunAsUser = 1000,
            Capabilities = new V1Capabilities { Drop = new List<string> { "ALL", "NET_RAW" } }
        };

        """,
        Set(0, "capabilities", new (string, object)[] { ("drop", new[] { "ALL", "NET_RAW" }) }));

    [Fact]
    public Task List_is_replaced_in_its_own_style() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Capabilities { Drop = {|0:new[] { "NET_RAW" }|} };
        _ = new V1Capabilities { Drop = {|1:new List<string> { "NET_RAW" }|} };
        _ = new V1Capabilities { Drop = {|2:["NET_RAW"]|} };

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Capabilities { Drop = new[] { "ALL" } };
        _ = new V1Capabilities { Drop = new List<string> { "ALL" } };
        _ = new V1Capabilities { Drop = ["ALL"] };

        """,
        Set(0, "", new[] { "ALL" }),
        Set(1, "", new[] { "ALL" }),
        Set(2, "", new[] { "ALL" }));

    [Fact]
    public Task Fix_that_contradicts_an_earlier_one_is_left_whole() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container { ImagePullPolicy = {|1:"Never"|} }|};

        """,
        """
        using k8s.Models;

        _ = new V1Container { ImagePullPolicy = "Always", TerminationMessagePolicy = "File" };

        """,
        [
            [Set(1, "", "Always"), Set(0, "terminationMessagePolicy", "File")],
            [Set(0, "imagePullPolicy", "IfNotPresent"), Set(0, "stdin", true)],
            [Set(0, "stdin", false), Set(0, "terminationMessagePolicy", "FallbackToLogsOnError")],
        ]);

    [Fact]
    public Task Text_is_escaped() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container()|};

        """,
        """
        using k8s.Models;

        _ = new V1Container { WorkingDir = "C:\\\"a\"" };

        """,
        Set(0, "workingDir", "C:\\\"a\""));
}
