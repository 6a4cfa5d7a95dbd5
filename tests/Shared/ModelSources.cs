namespace KubeGuard.Tests;

/// <summary>The public surface of model libraries, written for the tests.</summary>
internal static class ModelSources
{
    /// <summary>KubernetesClient 5 and 6: classes with a constructor of all fields, and names for Newtonsoft.Json.</summary>
    public const string KubernetesClient6 = """
        namespace Newtonsoft.Json
        {
            public sealed class JsonPropertyAttribute : System.Attribute { public string PropertyName { get; set; } }
        }

        namespace k8s.Models
        {
            using System.Collections.Generic;
            using Newtonsoft.Json;

            public sealed class KubernetesEntityAttribute : System.Attribute { public string Group { get; set; } public string Kind { get; set; } public string ApiVersion { get; set; } }

            [KubernetesEntity(Group = "", Kind = "Pod", ApiVersion = "v1")]
            public partial class V1Pod
            {
                public V1Pod() { }
                public V1Pod(string apiVersion = default, string kind = default, V1PodSpec spec = default) { Spec = spec; }
                [JsonProperty(PropertyName = "spec")] public V1PodSpec Spec { get; set; }
            }

            public partial class V1PodSpec
            {
                public V1PodSpec() { }
                public V1PodSpec(IList<V1Container> containers, bool? hostIPC = default, bool? hostNetwork = default) { Containers = containers; HostIPC = hostIPC; HostNetwork = hostNetwork; }
                [JsonProperty(PropertyName = "containers")] public IList<V1Container> Containers { get; set; }
                [JsonProperty(PropertyName = "hostIPC")] public bool? HostIPC { get; set; }
                [JsonProperty(PropertyName = "hostNetwork")] public bool? HostNetwork { get; set; }
            }

            public partial class V1Container
            {
                public V1Container() { }
                public V1Container(string name, string image = default, V1SecurityContext securityContext = default) { Name = name; Image = image; SecurityContext = securityContext; }
                [JsonProperty(PropertyName = "name")] public string Name { get; set; }
                [JsonProperty(PropertyName = "image")] public string Image { get; set; }
                [JsonProperty(PropertyName = "securityContext")] public V1SecurityContext SecurityContext { get; set; }
            }

            public partial class V1SecurityContext
            {
                public V1SecurityContext() { }
                public V1SecurityContext(bool? allowPrivilegeEscalation = default, bool? privileged = default) { AllowPrivilegeEscalation = allowPrivilegeEscalation; Privileged = privileged; }
                [JsonProperty(PropertyName = "allowPrivilegeEscalation")] public bool? AllowPrivilegeEscalation { get; set; }
                [JsonProperty(PropertyName = "privileged")] public bool? Privileged { get; set; }
            }
        }
        """;

    /// <summary>KubernetesClient 7 to 17: the same classes, and names for System.Text.Json.</summary>
    public static readonly string KubernetesClient17 = KubernetesClient6
        .Replace("public sealed class JsonPropertyAttribute : System.Attribute { public string PropertyName { get; set; } }", "", StringComparison.Ordinal)
        .Replace("using Newtonsoft.Json;", "using System.Text.Json.Serialization;", StringComparison.Ordinal)
        .Replace("JsonProperty(PropertyName = ", "JsonPropertyName(", StringComparison.Ordinal);

    /// <summary>Pulumi.Kubernetes 4: inputs with wrappers, names on properties and on private fields.</summary>
    public const string Pulumi = """
        namespace Pulumi
        {
            using System.Collections;
            using System.Collections.Generic;
            using System.Collections.Immutable;

            public sealed class InputAttribute : System.Attribute { public InputAttribute(string name, bool required = false) { } }
            public class Output<T> { }
            public class Input<T>
            {
                public static implicit operator Input<T>(T value) => new Input<T>();
                public static implicit operator Input<T>(Output<T> value) => new Input<T>();
            }

            public sealed class InputList<T> : Input<ImmutableArray<T>>, IEnumerable
            {
                public void Add(params Input<T>[] inputs) { }
                public void Add(InputList<T> inputs) { }
                public void AddRange(InputList<T> inputs) { }
                public IEnumerator GetEnumerator() => null;
                public static implicit operator InputList<T>(T value) => null;
                public static implicit operator InputList<T>(Input<T> value) => null;
                public static implicit operator InputList<T>(T[] values) => null;
                public static implicit operator InputList<T>(List<T> values) => null;
            }

            public sealed class InputMap<V> : Input<ImmutableDictionary<string, V>>, IEnumerable
            {
                public void Add(string key, Input<V> value) { }
                public Input<V> this[string key] { set { } }
                public IEnumerator GetEnumerator() => null;
                public static implicit operator InputMap<V>(Dictionary<string, V> values) => null;
            }

            public abstract class ResourceArgs { }
        }

        namespace Pulumi.Kubernetes
        {
            internal sealed class KubernetesResourceTypeAttribute : System.Attribute { public KubernetesResourceTypeAttribute(string type) { } }
        }

        namespace Pulumi.Kubernetes.Core.V1
        {
            using Pulumi.Kubernetes.Types.Inputs.Core.V1;
            [KubernetesResourceType("kubernetes:core/v1:Pod")] public class Pod { public Pod(string name, PodArgs args = null) { } }
            [KubernetesResourceType("kubernetes:core/v1:PodPatch")] public class PodPatch { public PodPatch(string name, PodPatchArgs args = null) { } }
        }

        namespace Pulumi.Kubernetes.Types.Inputs.Core.V1
        {
            public class PodArgs : ResourceArgs { [Input("spec")] public Input<PodSpecArgs> Spec { get; set; } }
            public class PodPatchArgs : ResourceArgs { [Input("spec")] public Input<PodSpecPatchArgs> Spec { get; set; } }
            public class PodSpecArgs : ResourceArgs
            {
                [Input("containers", required: true)] private InputList<ContainerArgs> _containers;
                public InputList<ContainerArgs> Containers { get => _containers ?? (_containers = new InputList<ContainerArgs>()); set => _containers = value; }
                [Input("hostNetwork")] public Input<bool> HostNetwork { get; set; }
            }
            public class PodSpecPatchArgs : ResourceArgs
            {
                [Input("containers")] private InputList<ContainerPatchArgs> _containers;
                public InputList<ContainerPatchArgs> Containers { get => _containers ?? (_containers = new InputList<ContainerPatchArgs>()); set => _containers = value; }
            }
            public class ContainerArgs : ResourceArgs
            {
                [Input("image")] public Input<string> Image { get; set; }
                [Input("resources")] public Input<ResourceRequirementsArgs> Resources { get; set; }
                [Input("securityContext")] public Input<SecurityContextArgs> SecurityContext { get; set; }
            }
            public class ContainerPortArgs : ResourceArgs { [Input("containerPort", required: true)] public Input<int> ContainerPortValue { get; set; } }
            public class ContainerPatchArgs : ResourceArgs { [Input("image")] public Input<string> Image { get; set; } [Input("securityContext")] public Input<SecurityContextPatchArgs> SecurityContext { get; set; } }
            public class ResourceRequirementsArgs : ResourceArgs
            {
                [Input("limits")] private InputMap<string> _limits;
                public InputMap<string> Limits { get => _limits ?? (_limits = new InputMap<string>()); set => _limits = value; }
            }
            public class SecurityContextArgs : ResourceArgs
            {
                [Input("allowPrivilegeEscalation")] public Input<bool> AllowPrivilegeEscalation { get; set; }
                [Input("capabilities")] public Input<CapabilitiesArgs> Capabilities { get; set; }
                [Input("privileged")] public Input<bool> Privileged { get; set; }
            }
            public class CapabilitiesArgs : ResourceArgs
            {
                [Input("drop")] private InputList<string> _drop;
                public InputList<string> Drop { get => _drop ?? (_drop = new InputList<string>()); set => _drop = value; }
            }
            public class SecurityContextPatchArgs : ResourceArgs { [Input("privileged")] public Input<bool> Privileged { get; set; } }
        }
        """;

    /// <summary>Aspire.Hosting.Kubernetes: collections that exist from the start, kinds from the constructor.</summary>
    public const string Aspire = """
        namespace YamlDotNet.Serialization
        {
            public sealed class YamlMemberAttribute : System.Attribute { public string Alias { get; set; } }
            public sealed class YamlIgnoreAttribute : System.Attribute { }
        }

        namespace Aspire.Hosting.Kubernetes
        {
            using System.Collections.Generic;
            using Aspire.Hosting.Kubernetes.Resources;

            public class KubernetesResource
            {
                public Workload Workload { get; set; }
                public List<BaseKubernetesObject> AdditionalResources { get; } = new();
            }
        }

        namespace Aspire.Hosting.Kubernetes.Resources
        {
            using System.Collections.Generic;
            using YamlDotNet.Serialization;

            public abstract class BaseKubernetesObject
            {
                protected BaseKubernetesObject(string apiVersion, string kind) { }
                [YamlMember(Alias = "metadata")] public ObjectMetaV1 Metadata { get; set; } = new();
            }

            public abstract class Workload : BaseKubernetesObject
            {
                protected Workload(string apiVersion, string kind) : base(apiVersion, kind) { }
                [YamlIgnore] public abstract PodTemplateSpecV1 PodTemplate { get; }
            }

            public sealed class Deployment : Workload
            {
                public Deployment() : base("apps/v1", "Deployment") { }
                [YamlMember(Alias = "spec")] public DeploymentSpecV1 Spec { get; set; } = new();
                [YamlIgnore] public override PodTemplateSpecV1 PodTemplate => Spec.Template;
            }

            public sealed class DeploymentSpecV1 { [YamlMember(Alias = "template")] public PodTemplateSpecV1 Template { get; set; } = new(); }
            public sealed class PodTemplateSpecV1 { [YamlMember(Alias = "spec")] public PodSpecV1 Spec { get; set; } = new(); }
            public sealed class ObjectMetaV1 { [YamlMember(Alias = "name")] public string Name { get; set; } }
            public sealed class Pod : BaseKubernetesObject
            {
                public Pod() : base("v1", "Pod") { }
                [YamlMember(Alias = "spec")] public PodSpecV1 Spec { get; set; } = new();
            }
            public sealed class PodSpecV1
            {
                [YamlMember(Alias = "containers")] public List<ContainerV1> Containers { get; } = new();
                [YamlMember(Alias = "hostIPC")] public bool? HostIpc { get; set; }
            }
            public sealed class ContainerV1
            {
                [YamlMember(Alias = "image")] public string Image { get; set; }
                [YamlMember(Alias = "imagePullPolicy")] public string ImagePullPolicy { get; set; } = "IfNotPresent";
                [YamlMember(Alias = "securityContext")] public SecurityContextV1 SecurityContext { get; set; }
            }
            public sealed class SecurityContextV1
            {
                [YamlMember(Alias = "allowPrivilegeEscalation")] public bool? AllowPrivilegeEscalation { get; set; }
                [YamlMember(Alias = "capabilities")] public CapabilitiesV1 Capabilities { get; set; }
                [YamlMember(Alias = "privileged")] public bool? Privileged { get; set; }
            }
            public sealed class CapabilitiesV1 { [YamlMember(Alias = "drop")] public List<string> Drop { get; } = new(); }
        }
        """;
}
