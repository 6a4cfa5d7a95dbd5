using KubeGuard.CSharp.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Analyzers.Tests;

/// <summary>The kinds and fields of the classes and properties of each library.</summary>
public sealed class ModelTypesTests
{
    private static readonly Dictionary<string, MetadataReference> _models = new()
    {
        ["KubernetesClient 21"] = TestReferences.KubernetesClient,
        ["KubernetesClient 6"] = ModelStub.KubernetesClient6,
        ["Pulumi"] = ModelStub.Pulumi,
        ["Aspire"] = ModelStub.Aspire,
    };

    [Theory]
    [InlineData("KubernetesClient 21", "k8s.Models.V1Deployment", "apps/v1 Deployment")]
    [InlineData("KubernetesClient 21", "k8s.Models.V1Pod", "v1 Pod")]
    [InlineData("KubernetesClient 6", "k8s.Models.V1Pod", "v1 Pod")]
    [InlineData("Pulumi", "Pulumi.Kubernetes.Types.Inputs.Core.V1.PodArgs", "v1 Pod")]
    [InlineData("Pulumi", "Pulumi.Kubernetes.Types.Inputs.Core.V1.PodPatchArgs", "v1 Pod")]
    [InlineData("Aspire", "Aspire.Hosting.Kubernetes.Resources.Deployment", "apps/v1 Deployment")]
    [InlineData("Aspire", "Aspire.Hosting.Kubernetes.Resources.Pod", "v1 Pod")]
    public void An_object_has_group_version_and_kind(string model, string type, string kind) =>
        Assert.Equal(kind, Find(model, type).Kind?.ToString());

    [Theory]
    [InlineData("KubernetesClient 21", "k8s.Models.V1SecurityContext", "SecurityContext")]
    [InlineData("KubernetesClient 6", "k8s.Models.V1PodSpec", "PodSpec")]
    [InlineData("Pulumi", "Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerArgs", "Container")]
    [InlineData("Pulumi", "Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerPatchArgs", "Container")]
    [InlineData("Aspire", "Aspire.Hosting.Kubernetes.Resources.ContainerV1", "Container")]
    public void A_part_has_no_kind_but_a_name(string model, string type, string name)
    {
        var found = Find(model, type);
        Assert.Null(found.Kind);
        Assert.Equal(name, found.SchemaName);
    }

    [Theory]
    [InlineData("KubernetesClient 21", "k8s.Models.V1VolumeMount", "ReadOnlyProperty", "readOnly")]
    [InlineData("KubernetesClient 21", "k8s.Models.V1SecurityContext", "SeLinuxOptions", "seLinuxOptions")]
    [InlineData("KubernetesClient 6", "k8s.Models.V1PodSpec", "HostIPC", "hostIPC")]
    [InlineData("Pulumi", "Pulumi.Kubernetes.Types.Inputs.Core.V1.PodSpecArgs", "Containers", "containers")]
    [InlineData("Pulumi", "Pulumi.Kubernetes.Types.Inputs.Core.V1.ContainerPortArgs", "ContainerPortValue", "containerPort")]
    [InlineData("Aspire", "Aspire.Hosting.Kubernetes.Resources.PodSpecV1", "HostIpc", "hostIPC")]
    public void A_property_is_a_field(string model, string type, string property, string field) =>
        Assert.Equal(property, Find(model, type).PropertyOf(field)?.Name);

    [Theory]
    [InlineData("PodArgs", false)]
    [InlineData("PodPatchArgs", true)]
    [InlineData("ContainerPatchArgs", true)]
    public void A_patch_is_partial(string type, bool isPartial) =>
        Assert.Equal(isPartial, Find("Pulumi", "Pulumi.Kubernetes.Types.Inputs.Core.V1." + type).IsPartial);

    [Theory]
    [InlineData("Direct", true)]
    [InlineData("Outer", true)]
    [InlineData("First", true)]
    [InlineData("Second", true)]
    [InlineData("Plain", false)]
    [InlineData("Other", false)]
    [InlineData("Self", false)]
    public void A_class_of_the_users_own_counts_if_it_contains_a_model_type(string name, bool isModel)
    {
        var compilation = Compile(TestReferences.KubernetesClient).AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            """
            class Direct { public k8s.Models.V1Pod Pod { get; set; } }
            class Outer { public System.Collections.Generic.List<Direct> Items { get; set; } }
            class First { public Second Second { get; set; } }
            class Second { public First First { get; set; } public Direct[] Direct { get; set; } }
            class Plain { public Other Other { get; set; } }
            class Other { public Plain Plain { get; set; } public k8s.Models.ResourceQuantity Quantity { get; set; } }
            class Self { public Self Parent { get; set; } public string Name { get; set; } }
            """,
            cancellationToken: TestContext.Current.CancellationToken));

        // The result does not depend on which class of a cycle is queried first.
        Assert.All(["Direct", "Outer", "First", "Second", "Plain", "Other", "Self"], first =>
        {
            var models = ModelTypes.For(compilation)!;
            models.Find(compilation.GetTypeByMetadataName(first));
            Assert.Equal(isModel, models.Find(compilation.GetTypeByMetadataName(name)) is not null);
        });
    }

    [Fact]
    public void A_compilation_without_a_model_has_no_types() => Assert.Null(ModelTypes.For(Compile()));

    private static ModelType Find(string model, string type)
    {
        var compilation = Compile(_models[model]);
        return ModelTypes.For(compilation)!.Find(compilation.GetTypeByMetadataName(type))!;
    }

    private static CSharpCompilation Compile(params MetadataReference[] models) => CSharpCompilation.Create("Test", references: [.. TestReferences.Framework, .. models]);
}
