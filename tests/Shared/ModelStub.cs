using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Tests;

/// <summary>Model libraries of which the tests have the public surface, compiled to references.</summary>
internal static class ModelStub
{
    /// <summary>KubernetesClient 5 and 6: classes with a constructor of all fields, and names for Newtonsoft.Json.</summary>
    public static readonly MetadataReference KubernetesClient6 = Compile(ModelSources.KubernetesClient6);

    /// <summary>KubernetesClient 7 to 17: the same classes with constructors, and names for System.Text.Json.</summary>
    public static readonly MetadataReference KubernetesClient17 = Compile("""
        namespace k8s
        {
            public interface IKubernetesObject { }
            public interface IKubernetesObject<T> : IKubernetesObject { T Metadata { get; set; } }
        }

        namespace k8s.Models
        {
            using System.Collections.Generic;
            using System.Text.Json.Serialization;

            public sealed class KubernetesEntityAttribute : System.Attribute { public string Group { get; set; } public string Kind { get; set; } public string ApiVersion { get; set; } }

            public partial class ResourceQuantity
            {
                public ResourceQuantity() { }
                public ResourceQuantity(string value) { }
                public static implicit operator ResourceQuantity(string value) => new ResourceQuantity(value);
                public static implicit operator ResourceQuantity(decimal value) => new ResourceQuantity();
            }

            public partial class IntstrIntOrString
            {
                public static implicit operator IntstrIntOrString(int value) => null;
                public static implicit operator IntstrIntOrString(string value) => null;
            }

            [KubernetesEntity(Group = "", Kind = "Pod", ApiVersion = "v1")]
            public partial class V1Pod : IKubernetesObject<V1ObjectMeta>
            {
                public V1Pod() { }
                public V1Pod(string apiVersion = null, string kind = null, V1ObjectMeta metadata = null, V1PodSpec spec = null) { }
                [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
                [JsonPropertyName("spec")] public V1PodSpec Spec { get; set; }
            }

            public partial class V1ObjectMeta
            {
                public V1ObjectMeta() { }
                public V1ObjectMeta(IDictionary<string, string> annotations = null, string name = null, string namespaceProperty = null) { }
                [JsonPropertyName("annotations")] public IDictionary<string, string> Annotations { get; set; }
                [JsonPropertyName("name")] public string Name { get; set; }
                [JsonPropertyName("namespace")] public string NamespaceProperty { get; set; }
            }

            public partial class V1PodSpec
            {
                public V1PodSpec() { }
                public V1PodSpec(IList<V1Container> containers, bool? hostIPC = null, bool? hostNetwork = null) { }
                [JsonPropertyName("containers")] public IList<V1Container> Containers { get; set; }
                [JsonPropertyName("hostIPC")] public bool? HostIPC { get; set; }
                [JsonPropertyName("hostNetwork")] public bool? HostNetwork { get; set; }
            }

            public partial class V1Container
            {
                public V1Container() { }
                public V1Container(string name, IList<V1EnvVar> env = null, string image = null, V1Probe livenessProbe = null, V1ResourceRequirements resources = null, V1SecurityContext securityContext = null) { }
                [JsonPropertyName("env")] public IList<V1EnvVar> Env { get; set; }
                [JsonPropertyName("image")] public string Image { get; set; }
                [JsonPropertyName("livenessProbe")] public V1Probe LivenessProbe { get; set; }
                [JsonPropertyName("name")] public string Name { get; set; }
                [JsonPropertyName("resources")] public V1ResourceRequirements Resources { get; set; }
                [JsonPropertyName("securityContext")] public V1SecurityContext SecurityContext { get; set; }
            }

            public partial class V1EnvVar
            {
                public V1EnvVar() { }
                public V1EnvVar(string name, string value = null) { }
                [JsonPropertyName("name")] public string Name { get; set; }
                [JsonPropertyName("value")] public string Value { get; set; }
            }

            public partial class V1Probe
            {
                public V1Probe() { }
                public V1Probe(V1HTTPGetAction httpGet = null) { }
                [JsonPropertyName("httpGet")] public V1HTTPGetAction HttpGet { get; set; }
            }

            public partial class V1HTTPGetAction
            {
                public V1HTTPGetAction() { }
                public V1HTTPGetAction(IntstrIntOrString port, string host = null) { }
                [JsonPropertyName("host")] public string Host { get; set; }
                [JsonPropertyName("port")] public IntstrIntOrString Port { get; set; }
            }

            public partial class V1ResourceRequirements
            {
                public V1ResourceRequirements() { }
                public V1ResourceRequirements(IDictionary<string, ResourceQuantity> limits = null, IDictionary<string, ResourceQuantity> requests = null) { }
                [JsonPropertyName("limits")] public IDictionary<string, ResourceQuantity> Limits { get; set; }
                [JsonPropertyName("requests")] public IDictionary<string, ResourceQuantity> Requests { get; set; }
            }

            public partial class V1SecurityContext
            {
                public V1SecurityContext() { }
                public V1SecurityContext(bool? allowPrivilegeEscalation = null, bool? privileged = null, bool? readOnlyRootFilesystem = null) { }
                [JsonPropertyName("allowPrivilegeEscalation")] public bool? AllowPrivilegeEscalation { get; set; }
                [JsonPropertyName("privileged")] public bool? Privileged { get; set; }
                [JsonPropertyName("readOnlyRootFilesystem")] public bool? ReadOnlyRootFilesystem { get; set; }
            }
        }
        """);

    /// <summary>Pulumi.Kubernetes 4: inputs with wrappers, names on properties and on private fields.</summary>
    public static readonly MetadataReference Pulumi = Compile(ModelSources.Pulumi);

    /// <summary>Aspire.Hosting.Kubernetes: collections that exist from the start, kinds from the constructor.</summary>
    public static readonly MetadataReference Aspire = Compile(ModelSources.Aspire);

    private static MetadataReference Compile(string source)
    {
        var compilation = CSharpCompilation.Create(
            "Stub",
            [CSharpSyntaxTree.ParseText(source)],
            TestReferences.Framework,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? MetadataReference.CreateFromImage(image.ToArray()) : throw new InvalidOperationException(string.Join("\n", result.Diagnostics));
    }
}
