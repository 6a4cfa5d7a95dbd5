namespace KubeGuard.Parity.Tests;

/// <summary>
/// The public surface of the PodSecurityPolicy classes of older clients; the client that the tests reference no longer
/// has them.
/// </summary>
internal static class PodSecurityPolicyModels
{
    public const string Source = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;

        namespace k8s.Models;

        [KubernetesEntity(Group = "policy", Kind = "PodSecurityPolicy", ApiVersion = "v1beta1", PluralName = "podsecuritypolicies")]
        public class V1beta1PodSecurityPolicy
        {
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; }
            [JsonPropertyName("spec")] public V1beta1PodSecurityPolicySpec Spec { get; set; }
        }

        public class V1beta1PodSecurityPolicySpec
        {
            [JsonPropertyName("privileged")] public bool? Privileged { get; set; }
            [JsonPropertyName("allowPrivilegeEscalation")] public bool? AllowPrivilegeEscalation { get; set; }
            [JsonPropertyName("hostNetwork")] public bool? HostNetwork { get; set; }
            [JsonPropertyName("hostPID")] public bool? HostPID { get; set; }
            [JsonPropertyName("hostIPC")] public bool? HostIPC { get; set; }
            [JsonPropertyName("allowedCapabilities")] public IList<string> AllowedCapabilities { get; set; }
            [JsonPropertyName("requiredDropCapabilities")] public IList<string> RequiredDropCapabilities { get; set; }
            [JsonPropertyName("runAsUser")] public V1beta1RunAsUserStrategyOptions RunAsUser { get; set; }
        }

        public class V1beta1RunAsUserStrategyOptions
        {
            [JsonPropertyName("rule")] public string Rule { get; set; }
        }
        """;
}
