using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6001: a value is of a type that the API server does not accept, or a required field is missing.</summary>
internal sealed class KUBE6001SchemaViolationRule() : SchemaRule(KUBE6001SchemaViolation.Descriptor, differences => differences.Violations);
