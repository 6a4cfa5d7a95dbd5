namespace KubeGuard.Analyzers.Tests;

/// <summary>Model libraries besides the current KubernetesClient, each by its public surface.</summary>
public sealed class ModelTests
{
    private const string Client = "using k8s.Models;\n";
    private const string Pulumi = "using Pulumi;\nusing Pulumi.Kubernetes.Core.V1;\nusing Pulumi.Kubernetes.Types.Inputs.Core.V1;\n";
    private const string Aspire = "using Aspire.Hosting.Kubernetes.Resources;\n";

    [Fact]
    public Task Fields_that_Newtonsoft_attributes_name() => AnalyzerVerifier.VerifyModelAsync(ModelStub.KubernetesClient6, Client +
        """
        class Test
        {
            V1Pod Make() => new V1Pod { Spec = new V1PodSpec { HostIPC = {|KUBE1004:true|}, Containers = new[] { new {|KUBE1102:V1Container|} { Image = "a" } } } };

            V1Container MakeSafe() => new V1Container { Image = "a", SecurityContext = new V1SecurityContext { AllowPrivilegeEscalation = false } };
        }
        """);

    [Fact]
    public Task Constructor_arguments_by_name() => AnalyzerVerifier.VerifyModelAsync(ModelStub.KubernetesClient6, Client +
        """
        class Test
        {
            V1Pod Make() => new V1Pod(spec: new V1PodSpec(new List<V1Container> { new V1Container("a", image: "a", securityContext: new V1SecurityContext(privileged: {|KUBE1005:true|}, allowPrivilegeEscalation: false)) }));
        }
        """,
        "KUBE1102");

    [Fact]
    public Task Constructor_arguments_by_position() => AnalyzerVerifier.VerifyModelAsync(ModelStub.KubernetesClient6, Client +
        """
        class Test
        {
            V1SecurityContext Make() => new V1SecurityContext({|KUBE1102:true|}, {|KUBE1005:true|});

            V1PodSpec MakeSpec() => new V1PodSpec(new[] { new V1Container("a", "a", new V1SecurityContext(false)) }, {|KUBE1004:true|}, false);
        }
        """);

    [Fact]
    public Task Pulumi_arguments() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Pulumi, Pulumi +
        """
        class Test
        {
            void Make()
            {
                var pod = new Pod("web", new PodArgs
                {
                    Spec = new PodSpecArgs
                    {
                        HostNetwork = {|KUBE1002:true|},
                        Containers =
                        {
                            new {|KUBE1102:ContainerArgs|} { Image = "a" },
                            new ContainerArgs { Image = "b", SecurityContext = new SecurityContextArgs { Privileged = {|KUBE1005:true|}, AllowPrivilegeEscalation = false } },
                        },
                    },
                });
            }
        }
        """);

    [Fact]
    public Task Pulumi_lists_of_every_kind() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Pulumi, Pulumi +
        """
        class Test
        {
            void Make()
            {
                var one = new PodSpecArgs { Containers = new {|KUBE1102:ContainerArgs|} { Image = "a" } };
                var array = new PodSpecArgs { Containers = new[] { new {|KUBE1102:ContainerArgs|} { Image = "a" } } };
                var list = new PodSpecArgs { Containers = new InputList<ContainerArgs> { new {|KUBE1102:ContainerArgs|} { Image = "a" } } };
                var later = new PodSpecArgs();
                later.Containers.Add(new {|KUBE1102:ContainerArgs|} { Image = "a" });
                var more = new InputList<ContainerArgs>();
                more.Add(new {|KUBE1102:ContainerArgs|} { Image = "a" }, new {|KUBE1102:ContainerArgs|} { Image = "b" });
                later.Containers.Add(more);
            }
        }
        """);

    [Fact]
    public Task Pulumi_maps() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Pulumi, Pulumi +
        """
        class Test
        {
            PodArgs Make(ContainerArgs container) => new PodArgs { Spec = new PodSpecArgs { Containers =
            {
                new ContainerArgs { Image = "a", Resources = new ResourceRequirementsArgs { Limits = { { "memory", "1Gi" } } } },
                new ContainerArgs { Image = "b", Resources = new ResourceRequirementsArgs { Limits = { ["memory"] = "1Gi" } } },
                new ContainerArgs { Image = "c", Resources = new ResourceRequirementsArgs { Limits = new Dictionary<string, string> { ["memory"] = "1Gi" } } },
                new {|KUBE4004:ContainerArgs|} { Image = "d" },
            } } };
        }
        """);

    [Fact]
    public Task A_value_that_Pulumi_computes_is_unknown() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Pulumi, Pulumi +
        """
        class Test
        {
            SecurityContextArgs Make(Output<bool> privileged) => new SecurityContextArgs { Privileged = privileged, AllowPrivilegeEscalation = false };
        }
        """,
        "KUBE1005");

    [Fact]
    public Task Nothing_is_missing_in_a_patch_of_Pulumi() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Pulumi, Pulumi +
        """
        class Test
        {
            void Make()
            {
                var patch = new PodPatch("web", new PodPatchArgs
                {
                    Spec = new PodSpecPatchArgs { Containers = { new ContainerPatchArgs { Image = "a", SecurityContext = new SecurityContextPatchArgs { Privileged = {|KUBE1005:true|} } } } },
                });
            }
        }
        """,
        "KUBE1102 KUBE4004");

    [Fact]
    public Task A_resource_of_Pulumi_leaves_its_arguments_as_they_are() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Pulumi, Pulumi +
        """
        class Test
        {
            private readonly PodArgs _pod = new PodArgs { Spec = new PodSpecArgs { Containers = { new {|KUBE1102:ContainerArgs|} { Image = "a" } } } };

            private readonly PodArgs _changed = new PodArgs { Spec = new PodSpecArgs { Containers = { new ContainerArgs { Image = "a" } } } };

            void Make(Action<PodArgs> change)
            {
                var pod = new Pod("web", _pod);
                change(_changed);
            }
        }
        """);

    [Fact]
    public Task Aspire_resources() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Aspire, Aspire +
        """
        class Test
        {
            void Change(Pod given)
            {
                given.Spec.HostIpc = {|KUBE1004:true|};
                given.Spec.Containers.Add(new {|KUBE1102:ContainerV1|} { Image = "a:latest" });
                given.Spec.Containers.Add(new ContainerV1 { Image = "a", SecurityContext = new() { Privileged = {|KUBE1005:true|}, AllowPrivilegeEscalation = false } });
            }

            Pod Make() => new Pod { Spec = { Containers = { new {|KUBE1102:ContainerV1|} { Image = "a" } } } };
        }
        """,
        "KUBE3005");

    [Fact]
    public Task What_Aspire_makes_by_itself_is_there() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Aspire, Aspire +
        """
        class Test
        {
            Pod Make()
            {
                var pod = new Pod();
                pod.Spec.HostIpc = {|KUBE1004:true|};
                pod.Spec.Containers.Add(new {|KUBE1102:ContainerV1|} { Image = "a" });
                pod.Spec.Containers.Add(new ContainerV1 { Image = "b", SecurityContext = new() { AllowPrivilegeEscalation = false } });
                return pod;
            }
        }
        """);

    [Fact]
    public Task What_a_callback_of_Aspire_changes_by_path() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Aspire, Aspire +
        """
        class Test
        {
            void Publish(Action<Aspire.Hosting.Kubernetes.KubernetesResource> configure) { }

            void Make() => Publish(resource =>
            {
                var pod = resource.Workload.PodTemplate.Spec;
                pod.HostIpc = {|KUBE1004:true|};
                pod.Containers[0].SecurityContext = new SecurityContextV1 { Privileged = {|KUBE1005:true|}, AllowPrivilegeEscalation = false };
                resource.AdditionalResources.Add(new Pod { Spec = { HostIpc = {|KUBE1004:true|} } });
            });
        }
        """);

    [Fact]
    public Task A_kind_that_a_callback_of_Aspire_asks_for() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Aspire, Aspire +
        """
        class Test
        {
            void Change(Aspire.Hosting.Kubernetes.KubernetesResource resource)
            {
                if (resource.Workload is Deployment deployment)
                {
                    deployment.Spec.Template.Spec.HostIpc = {|KUBE1004:true|};
                }
            }
        }
        """);

    [Fact]
    public Task A_kind_that_a_callback_of_Aspire_asks_for_after_a_change_by_path() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Aspire, Aspire +
        """
        class Test
        {
            void Change(Aspire.Hosting.Kubernetes.KubernetesResource resource)
            {
                var workload = resource.Workload;
                workload.Metadata.Name = "web";
                switch (workload)
                {
                    case Deployment deployment:
                        deployment.Spec.Template.Spec.HostIpc = {|KUBE1004:true|};
                        break;
                }
            }
        }
        """);

    [Fact]
    public Task A_kind_that_a_callback_of_Aspire_casts_to() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Aspire, Aspire +
        """
        class Test
        {
            void Change(Aspire.Hosting.Kubernetes.KubernetesResource resource, object pod, BaseKubernetesObject safe)
            {
                ((Deployment)resource.Workload).Spec.Template.Spec.HostIpc = {|KUBE1004:true|};
                var workload = resource.Workload;
                workload.Metadata.Name = "web";
                (workload as Deployment).Spec.Template.Spec.Containers.Add(new {|KUBE1102:ContainerV1|} { Image = "a" });
                ((Deployment)workload).Spec.Template.Spec.HostIpc = {|KUBE1004:true|};
                ((Pod)pod).Spec.HostIpc = {|KUBE1004:true|};
                ((Pod)safe).Spec.HostIpc = false;
            }
        }
        """);

    [Fact]
    public Task A_kind_of_the_users_own_on_Aspire() => AnalyzerVerifier.VerifyModelAsync(ModelStub.Aspire, Aspire +
        """
        class Job() : Workload("batch/v1", "Job")
        {
            public override PodTemplateSpecV1 PodTemplate => null;

            public JobSpec Spec { get; set; }
        }

        class JobSpec
        {
            public PodTemplate Template { get; set; }
        }

        class PodTemplate
        {
            public PodSpecV1 Spec { get; set; }
        }

        class Test
        {
            Job Make() => new Job { Spec = new() { Template = new() { Spec = new PodSpecV1 { Containers = { new {|KUBE1103:ContainerV1|} { Image = "a" } } } } } };
        }
        """);

    [Fact]
    public async Task Without_a_model_nothing_is_looked_at() =>
        Assert.Empty(await AnalyzerRun.Of("class V1Container { public bool Privileged { get; set; } } class Test { object Make() => new V1Container { Privileged = true }; }")
            .WithoutKubernetesClient().RunAsync());
}
