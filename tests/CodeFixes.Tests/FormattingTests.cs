using static KubeGuard.CSharp.CodeFixes.Tests.Edit;
using static KubeGuard.CSharp.CodeFixes.Tests.EditVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class FormattingTests
{
    private const string MemoryNote = "choose a limit that fits";

    [Fact]
    public Task Tabs_stay_tabs() => VerifyAsync(
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
        		RunAsNonRoot = true,
        	},
        };

        """,
        Set(0, "securityContext.privileged", false),
        Set(0, "securityContext.allowPrivilegeEscalation", false),
        Set(0, "securityContext.readOnlyRootFilesystem", true),
        Set(0, "securityContext.runAsNonRoot", true));

    [Fact]
    public Task Windows_line_ends_stay() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container
        {
            Name = "api",
            TerminationMessagePath = {|1:"/dev/null"|}
        }|};

        """.ReplaceLineEndings("\r\n"),
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
            Args = new List<string> { "--port" }
        };

        """.ReplaceLineEndings("\r\n"),
        Remove(1),
        Add(0, "args", "--port"));

    [Fact]
    public Task Brace_stays_on_the_line_where_the_file_has_it_there() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container {
          Name = "api"
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1Container {
          Name = "api",
          SecurityContext = new V1SecurityContext {
            Privileged = false,
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            RunAsNonRoot = true
          }
        };

        """,
        Set(0, "securityContext.privileged", false),
        Set(0, "securityContext.allowPrivilegeEscalation", false),
        Set(0, "securityContext.readOnlyRootFilesystem", true),
        Set(0, "securityContext.runAsNonRoot", true));

    [Fact]
    public Task Odd_formatting_of_other_lines_stays() => VerifyAsync(
        """
        using k8s.Models;

        var  x=1 ;
        _ = {|0:new V1SecurityContext
              {   RunAsUser=x  ,
                  // who
                  RunAsGroup =  x   // comment
                  // the end
              }|}  ;

        """,
        """
        using k8s.Models;

        var  x=1 ;
        _ = new V1SecurityContext
              {   RunAsUser=x  ,
                  // who
                  RunAsGroup =  x,   // comment
                  RunAsNonRoot = true
                  // the end
              }  ;

        """,
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Closing_brace_after_the_last_member_stays_there() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1SecurityContext { RunAsUser = 1000,
                                    RunAsGroup = 1000 }|};

        """,
        """
        using k8s.Models;

        _ = new V1SecurityContext { RunAsUser = 1000,
                                    RunAsGroup = 1000,
                                    RunAsNonRoot = true };

        """,
        Set(0, "runAsNonRoot", true));

    [Fact]
    public Task Note_ends_the_line_of_its_entry() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new V1ResourceRequirements
        {
            Limits = new Dictionary<string, ResourceQuantity>
            {
                ["cpu"] = new ResourceQuantity("1")
            }
        }|};

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1ResourceRequirements
        {
            Limits = new Dictionary<string, ResourceQuantity>
            {
                ["cpu"] = new ResourceQuantity("1"),
                ["memory"] = new ResourceQuantity("256Mi") // TODO: choose a limit that fits
            }
        };

        """,
        Set(0, "limits.memory", "256Mi", MemoryNote));

    [Fact]
    public Task Note_breaks_what_would_be_one_line() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = {|0:new V1Container { Name = "api" }|};
        _ = new Dictionary<string, string>();

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Container
        {
            Name = "api",
            Resources = new V1ResourceRequirements
            {
                Requests = new Dictionary<string, ResourceQuantity>
                {
                    ["memory"] = new ResourceQuantity("128Mi") // TODO: choose a request that fits
                },
                Limits = new Dictionary<string, ResourceQuantity>
                {
                    ["memory"] = new ResourceQuantity("256Mi") // TODO: choose a limit that fits
                }
            }
        };
        _ = new Dictionary<string, string>();

        """,
        Set(0, "resources.requests.memory", "128Mi", "choose a request that fits"),
        Set(0, "resources.limits.memory", "256Mi", MemoryNote));

    [Fact]
    public Task Note_is_after_a_replaced_value() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = {|0:"api"|},
            WorkingDir = {|1:"/"|}, // root
        };
        _ = new V1Container { Name = {|2:"api"|} };

        """,
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "web", // TODO: choose one
            WorkingDir = "/app" /* TODO: choose one */, // root
        };
        _ = new V1Container { Name = "web" /* TODO: choose one */ };

        """,
        Set(0, "", "web", "choose one"),
        Set(1, "", "/app", "choose one"),
        Set(2, "", "web", "choose one"));

    [Fact]
    public Task Note_does_not_swallow_the_comma_of_the_next_member() => VerifyAsync(
        """
        using k8s.Models;

        _ = {|0:new V1Container
        {
            Name = {|1:"api"|}
        }|};

        """,
        """
        using k8s.Models;

        _ = new V1Container
        {
            Name = "web" /* TODO: choose one */,
            WorkingDir = "/app"
        };

        """,
        Set(1, "", "web", "choose one"),
        Set(0, "workingDir", "/app"));

    [Fact]
    public Task Nested_findings_are_fixed_in_one_go() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Deployment
        {
            Spec = new V1DeploymentSpec
            {
                Template = new V1PodTemplateSpec
                {
                    Spec = {|0:new V1PodSpec
                    {
                        HostNetwork = {|1:true|},
                        Containers = new List<V1Container>
                        {
                            {|2:new V1Container
                            {
                                Name = "api",
                                SecurityContext = {|3:new V1SecurityContext { Privileged = {|4:true|} }|},
                            }|},
                        },
                    }|},
                },
            },
        };

        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        _ = new V1Deployment
        {
            Spec = new V1DeploymentSpec
            {
                Template = new V1PodTemplateSpec
                {
                    Spec = new V1PodSpec
                    {
                        Containers = new List<V1Container>
                        {
                            new V1Container
                            {
                                Name = "api",
                                SecurityContext = new V1SecurityContext { Privileged = false, AllowPrivilegeEscalation = false },
                                ImagePullPolicy = "Always",
                            },
                        },
                        AutomountServiceAccountToken = false,
                    },
                },
            },
        };

        """,
        [
            [Remove(1)],
            [Set(0, "automountServiceAccountToken", false)],
            [Set(4, "", false)],
            [Set(2, "securityContext.allowPrivilegeEscalation", false)],
            [Set(3, "allowPrivilegeEscalation", false)],
            [Set(2, "imagePullPolicy", "Always")],
        ]);

    [Fact]
    public Task Thousand_findings_of_a_file_are_fixed_in_one_go()
    {
        return VerifyAsync(
            File(index => $"{{|{index}:true|}}"),
            File(_ => "false"),
            [.. Enumerable.Range(0, 1000).Select(index => new[] { Set(index, "", false) })]);

        static string File(Func<int, string> privileged) =>
            "using k8s.Models;\n\n" + string.Concat(Enumerable.Range(0, 1000).Select(index => $"_ = new V1SecurityContext {{ Privileged = {privileged(index)} }};\n"));
    }

    [Fact]
    public Task Lists_around_a_broken_one_are_broken_too_and_keep_their_comments() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1PodSpec { /* where */ NodeName = "a", /* who */ Containers = [{|0:new() { Name = "api" }|}, new()] /* end */ };

        """,
        """
        using k8s.Models;

        _ = new V1PodSpec
        {
            /* where */ NodeName = "a",
            /* who */ Containers =
            [
                new()
                {
                    Name = "api",
                    SecurityContext = new() { RunAsNonRoot = true }
                },
                new()
            ] /* end */
        };

        """,
        Set(0, "securityContext.runAsNonRoot", true));

    [Fact]
    public Task Initializer_of_several_lines_breaks_the_list_around_it() => VerifyAsync(
        """
        using k8s.Models;

        _ = new V1Container { Name = "api", SecurityContext = {|0:new V1SecurityContext()|} };

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
                ReadOnlyRootFilesystem = true
            }
        };

        """,
        Set(0, "privileged", false),
        Set(0, "allowPrivilegeEscalation", false),
        Set(0, "readOnlyRootFilesystem", true));
}
