using static KubeGuard.CSharp.CodeFixes.Tests.CodeFixVerifier;

namespace KubeGuard.CSharp.CodeFixes.Tests;

public class KubernetesObjectCodeFixProviderTests
{
    [Fact]
    public Task Bad_value_is_replaced() => VerifyAsync(
        """
        using k8s.Models;

        class Pods
        {
            public V1Pod Create() => new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers = [new V1Container { Name = "api", SecurityContext = new V1SecurityContext { Privileged = {|KUBE1005:true|} } }],
                },
            };
        }
        """,
        """
        using k8s.Models;

        class Pods
        {
            public V1Pod Create() => new V1Pod
            {
                Spec = new V1PodSpec
                {
                    Containers = [new V1Container { Name = "api", SecurityContext = new V1SecurityContext { Privileged = false } }],
                },
            };
        }
        """);

    [Fact]
    public Task All_fixable_findings_of_a_rule_are_fixed_at_once() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        class Pods
        {
            public V1Deployment Create() => new V1Deployment
            {
                Spec = new V1DeploymentSpec
                {
                    Selector = new V1LabelSelector(),
                    Template = new V1PodTemplateSpec
                    {
                        Spec = new V1PodSpec
                        {
                            InitContainers = new List<V1Container>
                            {
                                new {|KUBE1102:V1Container|} { Image = "first:1" },
                            },
                            Containers = new List<V1Container>
                            {
                                new V1Container
                                {
                                    Image = "api:1",
                                    SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = {|KUBE1102:true|} },
                                },
                                new V1Container
                                {
                                    Image = "sidecar:1",
                                    SecurityContext = new {|KUBE1102:V1SecurityContext|}
                                    {
                                        RunAsNonRoot = true,
                                    },
                                },
                            },
                        },
                    },
                },
            };
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        class Pods
        {
            public V1Deployment Create() => new V1Deployment
            {
                Spec = new V1DeploymentSpec
                {
                    Selector = new V1LabelSelector(),
                    Template = new V1PodTemplateSpec
                    {
                        Spec = new V1PodSpec
                        {
                            InitContainers = new List<V1Container>
                            {
                                new V1Container
                                {
                                    Image = "first:1",
                                    SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false },
                                },
                            },
                            Containers = new List<V1Container>
                            {
                                new V1Container
                                {
                                    Image = "api:1",
                                    SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false },
                                },
                                new V1Container
                                {
                                    Image = "sidecar:1",
                                    SecurityContext = new V1SecurityContext
                                    {
                                        RunAsNonRoot = true,
                                        AllowPrivilegeEscalation = false,
                                    },
                                },
                            },
                        },
                    },
                },
            };
        }
        """);

    [Fact]
    public Task Findings_of_a_project_are_fixed_in_all_its_files() => VerifyFilesAsync(
    [
        (Container("A", "{|KUBE1005:true|}"), Container("A", "false")),
        (Container("B", "{|KUBE1005:true|}"), Container("B", "false")),
        (Container("C", "false"), Container("C", "false")),
    ]);

    [Fact]
    public Task Findings_of_a_solution_are_fixed_in_all_its_projects() => VerifyProjectsAsync(
    [
        (Container("A", "{|KUBE1005:true|}"), Container("A", "false")),
        (Container("B", "{|KUBE1005:true|}"), Container("B", "false")),
    ]);

    [Fact]
    public Task Constant_in_a_class_is_replaced_where_it_is_used() => VerifyAsync(
        """
        using k8s.Models;

        static class Defaults
        {
            public const bool Privileged = true;

            public static V1SecurityContext Create() => new V1SecurityContext { Privileged = {|KUBE1005:Privileged|} };
        }
        """,
        """
        using k8s.Models;

        static class Defaults
        {
            public const bool Privileged = true;

            public static V1SecurityContext Create() => new V1SecurityContext { Privileged = false };
        }
        """);

    [Fact]
    public Task Later_assignment_is_fixed_where_it_is_written() => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        class Pods
        {
            public V1Container Create()
            {
                var container = new V1Container { Image = "api:1" };
                container.SecurityContext = new {|KUBE1102:V1SecurityContext|}();
                container.SecurityContext.Privileged = {|KUBE1005:true|};
                return container;
            }
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        class Pods
        {
            public V1Container Create()
            {
                var container = new V1Container { Image = "api:1" };
                container.SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false };
                container.SecurityContext.Privileged = false;
                return container;
            }
        }
        """);

    [Theory]
    [InlineData("kubeguard.hardenContainer")]
    [InlineData("kubeguard.hardenPod")]
    public Task One_action_hardens_a_container_or_pod(string equivalenceKey) => VerifyAsync(
        """
        using System.Collections.Generic;
        using k8s.Models;

        class Pods
        {
            public V1Deployment Create() => new V1Deployment
            {
                Spec = new V1DeploymentSpec
                {
                    Selector = new V1LabelSelector(),
                    Template = new V1PodTemplateSpec
                    {
                        Spec = new V1PodSpec
                        {
                            Containers = new List<V1Container>
                            {
                                new V1Container
                                {
                                    Image = "api:1",
                                    SecurityContext = new {|KUBE1102:V1SecurityContext|}
                                    {
                                        Privileged = {|KUBE1005:true|},
                                        Capabilities = new V1Capabilities
                                        {
                                            Add = new List<string> { {|KUBE1006:"SYS_ADMIN"|}, {|KUBE1006:"BPF"|} },
                                        },
                                    },
                                },
                                new V1Container
                                {
                                    Image = "sidecar:1",
                                    SecurityContext = new V1SecurityContext
                                    {
                                        AllowPrivilegeEscalation = {|KUBE1102:true|},
                                        Privileged = {|KUBE1005:true|},
                                    },
                                },
                            },
                        },
                    },
                },
            };
        }
        """,
        """
        using System.Collections.Generic;
        using k8s.Models;

        class Pods
        {
            public V1Deployment Create() => new V1Deployment
            {
                Spec = new V1DeploymentSpec
                {
                    Selector = new V1LabelSelector(),
                    Template = new V1PodTemplateSpec
                    {
                        Spec = new V1PodSpec
                        {
                            Containers = new List<V1Container>
                            {
                                new V1Container
                                {
                                    Image = "api:1",
                                    SecurityContext = new V1SecurityContext
                                    {
                                        Privileged = false,
                                        AllowPrivilegeEscalation = false,
                                    },
                                },
                                new V1Container
                                {
                                    Image = "sidecar:1",
                                    SecurityContext = new V1SecurityContext
                                    {
                                        AllowPrivilegeEscalation = false,
                                        Privileged = false,
                                    },
                                },
                            },
                        },
                    },
                },
            };
        }
        """,
        equivalenceKey);

    [Fact]
    public Task Finding_is_left_alone_where_its_fix_cannot_be_written() => VerifyNoFixAsync(
        """
        using k8s.Models;

        class Pods
        {
            public V1Capabilities Create() => new V1Capabilities { Add = new string[1] { {|KUBE1006:"SYS_ADMIN"|} } };
        }
        """);

    private static string Container(string name, string privileged) =>
        $$"""
        using k8s.Models;

        class {{name}}
        {
            public V1SecurityContext Create() => new V1SecurityContext { Privileged = {{privileged}} };
        }
        """;

    [Fact]
    public Task An_object_that_a_helper_copies_is_fixed_where_it_is_made() => VerifyAsync(
        """
        using k8s.Models;

        class Pods
        {
            V1Container Create() => Named(new {|KUBE1102:V1Container|} { Image = "a" }, "a");

            static V1Container Named(V1Container container, string name) => container with { Name = name };
        }
        """,
        """
        using k8s.Models;

        class Pods
        {
            V1Container Create() => Named(new V1Container
            {
                Image = "a",
                SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false }
            }, "a");

            static V1Container Named(V1Container container, string name) => container with { Name = name };
        }
        """);

    [Fact]
    public Task An_object_of_a_query_expression_is_fixed_in_it() => VerifyAsync(
        """
        using System.Collections.Generic;
        using System.Linq;
        using k8s.Models;

        class Pods
        {
            List<V1Container> Create(string[] images) => (from image in images where image != "" select new {|KUBE1102:V1Container|} { Image = image }).ToList();
        }
        """,
        """
        using System.Collections.Generic;
        using System.Linq;
        using k8s.Models;

        class Pods
        {
            List<V1Container> Create(string[] images) => (from image in images where image != "" select new V1Container
            {
                Image = image,
                SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false }
            }).ToList();
        }
        """);

    [Fact]
    public Task A_condition_that_is_always_wrong_is_replaced() => VerifyAsync(
        """
        using k8s.Models;

        class Pods
        {
            V1SecurityContext Create(bool other)
            {
                var debug = true;
                return new V1SecurityContext { Privileged = {|KUBE1005:debug || other|} };
            }
        }
        """,
        """
        using k8s.Models;

        class Pods
        {
            V1SecurityContext Create(bool other)
            {
                var debug = true;
                return new V1SecurityContext { Privileged = false };
            }
        }
        """);

    [Fact]
    public Task A_text_that_a_method_joins_is_replaced() => VerifyAsync(
        """
        using k8s.Models;

        class Pods
        {
            V1Container Create() => new() { Image = {|KUBE3008:string.Join("/", "k8s.gcr.io", "pause:3.9")|} };
        }
        """,
        """
        using k8s.Models;

        class Pods
        {
            V1Container Create() => new() { Image = "registry.k8s.io/pause:3.9" };
        }
        """);

    [Fact]
    public Task An_item_that_only_one_list_has_is_fixed() => VerifyAsync(
        """
        using k8s.Models;

        class Pods
        {
            V1PodSpec Create(bool traced) => new() { Containers = traced ? [new {|KUBE1102:V1Container|} { Image = "a" }] : [] };
        }
        """,
        """
        using k8s.Models;

        class Pods
        {
            V1PodSpec Create(bool traced) => new()
            {
                Containers = traced ?
                [
                    new V1Container
                    {
                        Image = "a",
                        SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false }
                    }
                ] : []
            };
        }
        """);
}
