namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>Fixes in the shapes of model libraries besides the current KubernetesClient.</summary>
public sealed class ModelFixTests
{
    [Fact]
    public Task A_constructor_argument_is_replaced() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.KubernetesClient6,
        """
        using k8s.Models;
        class Test
        {
            V1SecurityContext Make() => new V1SecurityContext(privileged: {|KUBE1005:true|});
        }
        """,
        """
        using k8s.Models;
        class Test
        {
            V1SecurityContext Make() => new V1SecurityContext(privileged: false);
        }
        """);

    [Fact]
    public Task An_object_with_constructor_arguments_gets_an_initializer() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.KubernetesClient6,
        """
        using k8s.Models;
        class Test
        {
            V1Container Make() => new {|KUBE1102:V1Container|}("a", image: "a");
        }
        """,
        """
        using k8s.Models;
        class Test
        {
            V1Container Make() => new V1Container("a", image: "a")
            {
                SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false }
            };
        }
        """);

    [Fact]
    public Task An_argument_of_Pulumi_is_replaced_and_added() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Pulumi,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodSpecArgs Make() => new PodSpecArgs
            {
                Containers =
                {
                    new ContainerArgs
                    {
                        Image = "a",
                        SecurityContext = new SecurityContextArgs
                        {
                            Privileged = {|KUBE1005:true|},
                        },
                    },
                    new ContainerArgs
                    {
                        Image = "b",
                        SecurityContext = new SecurityContextArgs { Privileged = {|KUBE1005:true|} },
                    },
                },
            };
        }
        """,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodSpecArgs Make() => new PodSpecArgs
            {
                Containers =
                {
                    new ContainerArgs
                    {
                        Image = "a",
                        SecurityContext = new SecurityContextArgs
                        {
                            Privileged = false,
                        },
                    },
                    new ContainerArgs
                    {
                        Image = "b",
                        SecurityContext = new SecurityContextArgs { Privileged = false },
                    },
                },
            };
        }
        """);

    [Fact]
    public Task A_missing_part_of_Pulumi_is_made() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Pulumi,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            ContainerArgs Make() => new {|KUBE1102:ContainerArgs|}
            {
                Image = "a",
            };
        }
        """,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            ContainerArgs Make() => new ContainerArgs
            {
                Image = "a",
                SecurityContext = new SecurityContextArgs { AllowPrivilegeEscalation = false },
            };
        }
        """);

    [Fact]
    public Task A_map_of_Pulumi_is_made() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Pulumi,
        """
        using Pulumi;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodArgs Make() => new PodArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers = new {|KUBE4004:ContainerArgs|}
                    {
                        Image = "a",
                    },
                },
            };
        }
        """,
        """
        using Pulumi;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodArgs Make() => new PodArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers = new ContainerArgs
                    {
                        Image = "a",
                        Resources = new ResourceRequirementsArgs
                        {
                            Limits = new InputMap<string>
                            {
                                ["memory"] = "256Mi", // TODO: set the value that this workload needs
                            },
                        },
                    },
                },
            };
        }
        """);

    [Fact]
    public Task A_list_of_Pulumi_is_made() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Pulumi,
        """
        using Pulumi;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            SecurityContextArgs Make() => new {|KUBE1106:SecurityContextArgs|}
            {
                Privileged = false,
            };
        }
        """,
        """
        using Pulumi;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            SecurityContextArgs Make() => new SecurityContextArgs
            {
                Privileged = false,
                Capabilities = new CapabilitiesArgs { Drop = new InputList<string> { "ALL" } },
            };
        }
        """);

    [Fact]
    public Task A_map_of_Pulumi_without_new_grows() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Pulumi,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodArgs Make() => new PodArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers =
                    {
                        new ContainerArgs
                        {
                            Image = "a",
                            Resources = new ResourceRequirementsArgs
                            {
                                {|KUBE4004:Limits|} =
                                {
                                    { "cpu", "1" },
                                },
                            },
                        },
                    },
                },
            };
        }
        """,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodArgs Make() => new PodArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers =
                    {
                        new ContainerArgs
                        {
                            Image = "a",
                            Resources = new ResourceRequirementsArgs
                            {
                                Limits =
                                {
                                    { "cpu", "1" },
                                    { "memory", "256Mi" }, // TODO: set the value that this workload needs
                                },
                            },
                        },
                    },
                },
            };
        }
        """);

    [Fact]
    public Task Two_fixes_of_one_container_of_Pulumi() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Pulumi,
        """
        using Pulumi;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodArgs Make() => new PodArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers =
                    {
                        new ContainerArgs
                        {
                            Image = "a",
                            SecurityContext = new {|KUBE1102:{|KUBE1106:SecurityContextArgs|}|}
                            {
                                Privileged = false,
                            },
                        },
                    },
                },
            };
        }
        """,
        """
        using Pulumi;
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            PodArgs Make() => new PodArgs
            {
                Spec = new PodSpecArgs
                {
                    Containers =
                    {
                        new ContainerArgs
                        {
                            Image = "a",
                            SecurityContext = new SecurityContextArgs
                            {
                                Privileged = false,
                                AllowPrivilegeEscalation = false,
                                Capabilities = new CapabilitiesArgs { Drop = new InputList<string> { "ALL" } },
                            },
                        },
                    },
                },
            };
        }
        """);

    [Fact]
    public Task A_list_of_Aspire_grows() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Aspire,
        """
        using Aspire.Hosting.Kubernetes.Resources;
        class Test
        {
            CapabilitiesV1 Make() => new CapabilitiesV1 { {|KUBE1106:Drop|} = { "NET_RAW" } };
        }
        """,
        """
        using Aspire.Hosting.Kubernetes.Resources;
        class Test
        {
            CapabilitiesV1 Make() => new CapabilitiesV1 { Drop = { "NET_RAW", "ALL" } };
        }
        """);

    [Fact]
    public Task A_list_of_Pulumi_grows() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Pulumi,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            CapabilitiesArgs Capabilities => new CapabilitiesArgs { {|KUBE1106:Drop|} = { "NET_RAW" } };
        }
        """,
        """
        using Pulumi.Kubernetes.Types.Inputs.Core.V1;
        class Test
        {
            CapabilitiesArgs Capabilities => new CapabilitiesArgs { Drop = { "NET_RAW", "ALL" } };
        }
        """);

    [Fact]
    public Task A_list_that_Aspire_makes_is_filled() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Aspire,
        """
        using Aspire.Hosting.Kubernetes.Resources;
        class Test
        {
            SecurityContextV1 Make() => new {|KUBE1106:SecurityContextV1|} { Privileged = false };
        }
        """,
        """
        using Aspire.Hosting.Kubernetes.Resources;
        class Test
        {
            SecurityContextV1 Make() => new SecurityContextV1
            {
                Privileged = false,
                Capabilities = new CapabilitiesV1 { Drop = { "ALL" } }
            };
        }
        """);

    [Fact]
    public Task A_missing_part_of_Aspire_is_made() => CodeFixVerifier.VerifyModelAsync(
        ModelStub.Aspire,
        """
        using Aspire.Hosting.Kubernetes.Resources;
        class Test
        {
            void Change(Pod given)
            {
                given.Spec.Containers.Add(new {|KUBE1102:ContainerV1|} { Image = "a" });
            }
        }
        """,
        """
        using Aspire.Hosting.Kubernetes.Resources;
        class Test
        {
            void Change(Pod given)
            {
                given.Spec.Containers.Add(new ContainerV1
                {
                    Image = "a",
                    SecurityContext = new SecurityContextV1 { AllowPrivilegeEscalation = false }
                });
            }
        }
        """);

    [Fact]
    public Task An_argument_of_a_helper_is_replaced_where_it_is_given() => CodeFixVerifier.VerifyAsync(
        """
        using k8s.Models;
        class Test
        {
            V1Container Make() => Container({|KUBE1005:true|});

            static V1Container Container(bool privileged) => new V1Container { SecurityContext = new V1SecurityContext { Privileged = privileged } };
        }
        """,
        """
        using k8s.Models;
        class Test
        {
            V1Container Make() => Container(false);

            static V1Container Container(bool privileged) => new V1Container { SecurityContext = new V1SecurityContext { Privileged = privileged } };
        }
        """);
}
