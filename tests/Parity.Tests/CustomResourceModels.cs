namespace KubeGuard.Parity.Tests;

/// <summary>Classes of custom resources, as a project writes or generates them, with as many fields as the corpus needs.</summary>
internal static class CustomResourceModels
{
    public const string Source = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using k8s.Models;

        namespace Contoso.Resources;

        [KubernetesEntity(Group = "certmanager.k8s.io", Kind = "Issuer", ApiVersion = "v1alpha1", PluralName = "issuers")]
        public class EarlyIssuer
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
        }

        [KubernetesEntity(Group = "argoproj.io", Kind = "Workflow", ApiVersion = "v1alpha1", PluralName = "workflows")]
        public class Workflow
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public WorkflowSpec Spec { get; set; }
        }

        public class WorkflowSpec
        {
            [JsonPropertyName("securityContext")] public V1PodSecurityContext SecurityContext { get; set; }
            [JsonPropertyName("templates")] public IList<WorkflowTemplate> Templates { get; set; }
        }

        public class WorkflowTemplate
        {
            [JsonPropertyName("name")] public string Name { get; set; }
            [JsonPropertyName("container")] public V1Container Container { get; set; }
            [JsonPropertyName("sidecars")] public IList<V1Container> Sidecars { get; set; }
        }

        [KubernetesEntity(Group = "tekton.dev", Kind = "Task", ApiVersion = "v1", PluralName = "tasks")]
        public class TektonTask
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public TektonTaskSpec Spec { get; set; }
        }

        public class TektonTaskSpec
        {
            [JsonPropertyName("steps")] public IList<V1Container> Steps { get; set; }
            [JsonPropertyName("volumes")] public IList<V1Volume> Volumes { get; set; }
        }

        [KubernetesEntity(Group = "monitoring.coreos.com", Kind = "Prometheus", ApiVersion = "v1", PluralName = "prometheuses")]
        public class Prometheus
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public PrometheusSpec Spec { get; set; }
        }

        public class PrometheusSpec
        {
            [JsonPropertyName("podMetadata")] public V1ObjectMeta PodMetadata { get; set; }
            [JsonPropertyName("containers")] public IList<V1Container> Containers { get; set; }
            [JsonPropertyName("hostNetwork")] public bool? HostNetwork { get; set; }
        }

        [KubernetesEntity(Group = "template.openshift.io", Kind = "Template", ApiVersion = "v1", PluralName = "templates")]
        public class OpenShiftTemplate
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("objects")] public IList<object> Objects { get; set; }
        }

        [KubernetesEntity(Group = "kyverno.io", Kind = "ClusterPolicy", ApiVersion = "v1", PluralName = "clusterpolicies")]
        public class ClusterPolicy
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public ClusterPolicySpec Spec { get; set; }
        }

        public class ClusterPolicySpec
        {
            [JsonPropertyName("podTemplate")] public V1PodTemplateSpec PodTemplate { get; set; }
        }

        [KubernetesEntity(Group = "constraints.gatekeeper.sh", Kind = "K8sAllowedRepos", ApiVersion = "v1beta1", PluralName = "k8sallowedrepos")]
        public class AllowedRepos
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public AllowedReposSpec Spec { get; set; }
        }

        public class AllowedReposSpec
        {
            [JsonPropertyName("parameters")] public AllowedReposParameters Parameters { get; set; }
        }

        public class AllowedReposParameters
        {
            [JsonPropertyName("repos")] public IList<string> Repos { get; set; }
        }

        [KubernetesEntity(Group = "policy.networking.k8s.io", Kind = "AdminNetworkPolicy", ApiVersion = "v1alpha1", PluralName = "adminnetworkpolicies")]
        public class AdminNetworkPolicy
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public AdminNetworkPolicySpec Spec { get; set; }
        }

        public class AdminNetworkPolicySpec
        {
            [JsonPropertyName("priority")] public int? Priority { get; set; }
            [JsonPropertyName("subject")] public AdminNetworkPolicyPeer Subject { get; set; }
            [JsonPropertyName("ingress")] public IList<AdminNetworkPolicyRule> Ingress { get; set; }
            [JsonPropertyName("egress")] public IList<AdminNetworkPolicyRule> Egress { get; set; }
        }

        public class AdminNetworkPolicyRule
        {
            [JsonPropertyName("action")] public string Action { get; set; }
            [JsonPropertyName("from")] public IList<AdminNetworkPolicyPeer> From { get; set; }
            [JsonPropertyName("to")] public IList<AdminNetworkPolicyPeer> To { get; set; }
        }

        public class AdminNetworkPolicyPeer
        {
            [JsonPropertyName("namespaces")] public V1LabelSelector Namespaces { get; set; }
            [JsonPropertyName("networks")] public IList<string> Networks { get; set; }
        }

        [KubernetesEntity(Group = "projectcalico.org", Kind = "NetworkPolicy", ApiVersion = "v3", PluralName = "networkpolicies")]
        public class CalicoNetworkPolicy
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public CalicoNetworkPolicySpec Spec { get; set; }
        }

        [KubernetesEntity(Group = "projectcalico.org", Kind = "GlobalNetworkPolicy", ApiVersion = "v3", PluralName = "globalnetworkpolicies")]
        public class CalicoGlobalNetworkPolicy
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public CalicoGlobalNetworkPolicySpec Spec { get; set; }
        }

        public class CalicoGlobalNetworkPolicySpec
        {
            [JsonPropertyName("order")] public double? Order { get; set; }
            [JsonPropertyName("selector")] public string Selector { get; set; }
            [JsonPropertyName("namespaceSelector")] public string NamespaceSelector { get; set; }
            [JsonPropertyName("types")] public IList<string> Types { get; set; }
            [JsonPropertyName("ingress")] public IList<CalicoRule> Ingress { get; set; }
            [JsonPropertyName("doNotTrack")] public bool? DoNotTrack { get; set; }
            [JsonPropertyName("applyOnForward")] public bool? ApplyOnForward { get; set; }
            [JsonPropertyName("podSelector")] public V1LabelSelector PodSelector { get; set; }
        }

        public class CalicoNetworkPolicySpec
        {
            [JsonPropertyName("selector")] public string Selector { get; set; }
            [JsonPropertyName("ingress")] public IList<CalicoRule> Ingress { get; set; }
        }

        public class CalicoRule
        {
            [JsonPropertyName("action")] public string Action { get; set; }
            [JsonPropertyName("protocol")] public string Protocol { get; set; }
            [JsonPropertyName("source")] public CalicoEntity Source { get; set; }
            [JsonPropertyName("http")] public CalicoHttpMatch Http { get; set; }
        }

        public class CalicoEntity
        {
            [JsonPropertyName("nets")] public IList<string> Nets { get; set; }
            [JsonPropertyName("notSelector")] public string NotSelector { get; set; }
        }

        public class CalicoHttpMatch
        {
            [JsonPropertyName("methods")] public IList<string> Methods { get; set; }
        }

        [KubernetesEntity(Group = "projectcalico.org", Kind = "GlobalNetworkSet", ApiVersion = "v3", PluralName = "globalnetworksets")]
        public class CalicoGlobalNetworkSet
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public CalicoGlobalNetworkSetSpec Spec { get; set; }
        }

        public class CalicoGlobalNetworkSetSpec
        {
            [JsonPropertyName("nets")] public IList<string> Nets { get; set; }
        }

        [KubernetesEntity(Group = "projectcalico.org", Kind = "Profile", ApiVersion = "v3", PluralName = "profiles")]
        public class CalicoProfile
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public CalicoProfileSpec Spec { get; set; }
        }

        public class CalicoProfileSpec
        {
            [JsonPropertyName("ingress")] public IList<CalicoRule> Ingress { get; set; }
        }

        [KubernetesEntity(Group = "gateway.networking.k8s.io", Kind = "Gateway", ApiVersion = "v1", PluralName = "gateways")]
        public class Gateway
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public GatewaySpec Spec { get; set; }
        }

        public class GatewaySpec
        {
            [JsonPropertyName("gatewayClassName")] public string GatewayClassName { get; set; }
            [JsonPropertyName("listeners")] public IList<GatewayListener> Listeners { get; set; }
        }

        public class GatewayListener
        {
            [JsonPropertyName("name")] public string Name { get; set; }
            [JsonPropertyName("port")] public int? Port { get; set; }
            [JsonPropertyName("protocol")] public string Protocol { get; set; }
            [JsonPropertyName("tls")] public GatewayTls Tls { get; set; }
            [JsonPropertyName("allowedRoutes")] public GatewayAllowedRoutes AllowedRoutes { get; set; }
        }

        public class GatewayTls
        {
            [JsonPropertyName("mode")] public string Mode { get; set; }
        }

        public class GatewayAllowedRoutes
        {
            [JsonPropertyName("namespaces")] public GatewayRouteNamespaces Namespaces { get; set; }
        }

        public class GatewayRouteNamespaces
        {
            [JsonPropertyName("from")] public string From { get; set; }
        }

        [KubernetesEntity(Group = "agents.x-k8s.io", Kind = "SandboxTemplate", ApiVersion = "v1alpha1", PluralName = "sandboxtemplates")]
        public class SandboxTemplate
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public SandboxTemplateSpec Spec { get; set; }
        }

        public class SandboxTemplateSpec
        {
            [JsonPropertyName("networkPolicyManagement")] public string NetworkPolicyManagement { get; set; }
            [JsonPropertyName("networkPolicy")] public SandboxPolicy NetworkPolicy { get; set; }
        }

        public class SandboxPolicy
        {
            [JsonPropertyName("egress")] public IList<V1NetworkPolicyEgressRule> Egress { get; set; }
        }
        """;
}
