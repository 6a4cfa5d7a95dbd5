using KubeGuard.Build.Yaml;
using KubeGuard.Rules;

namespace KubeGuard.Build.Rendering;

/// <summary>The reason why a chart or an overlay could not be rendered.</summary>
/// <param name="Rule">The rule that reports it.</param>
/// <param name="Location">The location to report.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record RenderProblem(RuleDescriptor Rule, YamlLocation Location, IReadOnlyList<string> Arguments)
{
    public static RenderProblem Failed(YamlLocation location, string reason) => new(KUBE9013RenderFailed.Descriptor, location, [reason]);
}
