using KubeGuard.Cluster.Schema;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>KUBE6002: a field is none that the kind has. What is below it is not looked at.</summary>
internal sealed class KUBE6002UnknownFieldRule() : SchemaRule(KUBE6002UnknownField.Descriptor, differences => differences.UnknownFields)
{
    /// <inheritdoc/>
    protected override RuleSeverity LimitIn(RuleContext context) =>
        context.TargetVersion.CompareTo(ApiSchemas.Packed.Newest) > 0 ? RuleSeverity.Warning : RuleSeverity.Error;
}
