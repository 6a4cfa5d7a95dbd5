using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class RemoveTests
{
    [Theory]
    [InlineData("{ HostNetwork = {|0:true|}, NodeName = \"a\" }", "{ NodeName = \"a\" }")]
    [InlineData("{ NodeName = \"a\", HostNetwork = {|0:true|} }", "{ NodeName = \"a\" }")]
    [InlineData("{ NodeName = \"a\", HostNetwork = {|0:true|}, }", "{ NodeName = \"a\", }")]
    [InlineData("{ NodeName = \"a\", HostNetwork = {|0:true|}, Hostname = \"b\" }", "{ NodeName = \"a\", Hostname = \"b\" }")]
    [InlineData("{ HostNetwork = {|0:true|} }", "{}")]
    public Task Member_goes_with_its_comma(string before, string after) => VerifyAsync(
        $$"""
        using k8s.Models;

        _ = new V1PodSpec {{before}};

        """,
        $$"""
        using k8s.Models;

        _ = new V1PodSpec {{after}};

        """,
        Remove(0));

    [Fact]
    public Task Member_goes_with_its_line_and_comments() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            // where it runs
            NodeName = "a",

            // needed once
            // for tests
            HostNetwork = {|0:true|}, // remove later
            Hostname = "b",
        };

        """,
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            // where it runs
            NodeName = "a",

            Hostname = "b",
        };

        """,
        Remove(0));

    [Fact]
    public Task Last_member_takes_the_comma_before_it() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            NodeName = "a", // where it runs
            HostPID = {|0:true|},
            HostNetwork = {|1:true|}
        };

        """,
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            NodeName = "a" // where it runs
        };

        """,
        Remove(0),
        Remove(1));

    [Theory]
    [InlineData("""["SYS_ADMIN", {|0:"BPF"|}]""", """["SYS_ADMIN"]""")]
    [InlineData("""[{|0:"BPF"|}, "SYS_ADMIN"]""", """["SYS_ADMIN"]""")]
    [InlineData("""new[] { {|0:"BPF"|}, "SYS_ADMIN" }""", """new[] { "SYS_ADMIN" }""")]
    [InlineData("""new string[] { "SYS_ADMIN", {|0:"BPF"|} }""", """new string[] { "SYS_ADMIN" }""")]
    [InlineData("""new List<string> { "SYS_ADMIN", {|0:"BPF"|}, "KILL" }""", """new List<string> { "SYS_ADMIN", "KILL" }""")]
    [InlineData("""{ "SYS_ADMIN", {|0:"BPF"|} }""", """{ "SYS_ADMIN" }""")]
    public Task Item_goes_from_its_list(string before, string after) => VerifyAsync(
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new List<string>();
        _ = new V1Capabilities { Add = {{before}} };

        """,
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new List<string>();
        _ = new V1Capabilities { Add = {{after}} };

        """,
        Remove(0));

    [Theory]
    [InlineData("""["cpu"] = {|0:new ResourceQuantity("1")|}, ["memory"] = new ResourceQuantity("1Gi")""", """["memory"] = new ResourceQuantity("1Gi")""")]
    [InlineData("""{ "memory", new ResourceQuantity("1Gi") }, { "cpu", {|0:new ResourceQuantity("1")|} }""", """{ "memory", new ResourceQuantity("1Gi") }""")]
    public Task Entry_goes_from_its_dictionary(string before, string after) => VerifyAsync(
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new Dictionary<string, ResourceQuantity> { {{before}} };

        """,
        $$"""
        using System.Collections.Generic;
        using k8s.Models;

        _ = new Dictionary<string, ResourceQuantity> { {{after}} };

        """,
        Remove(0));

    [Fact]
    public Task Field_goes_with_its_last_item() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
            SecurityContext = new V1SecurityContext
            {
                Capabilities = new V1Capabilities { Add = [{|0:"BPF"|}, {|1:"SYS_ADMIN"|}] },
            },
            Image = "api:1",
        };

        """,
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
            Image = "api:1",
        };

        """,
        [[Remove(0)], [Remove(1)]]);

    [Fact]
    public Task Emptied_field_stays_if_something_is_added() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1SecurityContext
        {
            Capabilities = {|0:new V1Capabilities { Add = [{|1:"BPF"|}] }|},
        };

        """,
        """
        using k8s.Models;

        _ = new V1SecurityContext
        {
            Capabilities = new V1Capabilities { Drop = ["ALL"] },
        };

        """,
        [[Remove(1)], [Add(0, "drop", "ALL")]]);

    [Fact]
    public Task Emptied_item_of_a_list_stays() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Container { Ports = [new V1ContainerPort { HostPort = {|0:80|} }] };

        """,
        """
        using k8s.Models;

        _ = new V1Container { Ports = [new V1ContainerPort {}] };

        """,
        Remove(0));

    [Fact]
    public Task Assignment_statement_goes_whole() => VerifyAsync(
        """
        using k8s.Models;

        var spec = new V1PodSpec();
        // for now
        spec.HostNetwork = {|0:true|};
        spec.NodeName = "a";

        """,
        """
        using k8s.Models;

        var spec = new V1PodSpec();
        spec.NodeName = "a";

        """,
        Remove(0));

    [Fact]
    public Task Statement_in_a_block_goes_whole() => VerifyAsync(
        """
        using k8s.Models;

        void Configure(V1PodSpec spec)
        {
            spec.HostNetwork = {|0:true|}; spec.NodeName = "a";
            spec.HostPID = {|1:true|};
        }

        Configure(new V1PodSpec());

        """,
        """
        using k8s.Models;

        void Configure(V1PodSpec spec)
        {
            spec.NodeName = "a";
        }

        Configure(new V1PodSpec());

        """,
        Remove(0),
        Remove(1));

    [Fact]
    public Task Call_of_add_goes_whole() => VerifyAsync(
        """
        using System.Collections.Generic;

        var added = new List<string>();
        added.Add({|0:"BPF"|});
        added.Add("KILL");

        """,
        """
        using System.Collections.Generic;

        var added = new List<string>();
        added.Add("KILL");

        """,
        Remove(0));

    [Fact]
    public Task Removal_wins_over_what_happens_below() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
            SecurityContext = {|0:new V1SecurityContext { Privileged = {|1:true|} }|},
        };

        """,
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
        };

        """,
        [[Set(0, "runAsNonRoot", true)], [Set(1, "", false)], [Remove(0)]]);

    [Fact]
    public Task Item_is_removed_and_another_appended() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1PodSpec
        {
            NodeName = "a",
            HostNetwork = {|1:true|}
        }|};
        _ = {|2:new V1PodSpec { NodeName = "a", HostNetwork = {|3:true|} }|};
        _ = {|4:new V1PodSpec { HostNetwork = {|5:true|} }|};

        """,
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            NodeName = "a",
            HostUsers = false
        };
        _ = new V1PodSpec { NodeName = "a", HostUsers = false };
        _ = new V1PodSpec { HostUsers = false };

        """,
        Remove(1), Set(0, "hostUsers", false), Remove(3), Set(2, "hostUsers", false), Remove(5), Set(4, "hostUsers", false));
}
