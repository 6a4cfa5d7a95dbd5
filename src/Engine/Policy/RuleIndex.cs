using System.Collections.Concurrent;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>Finds the rules for an object, so that it meets none that is about other kinds.</summary>
/// <param name="rules">The rules to choose from.</param>
internal sealed class RuleIndex(IReadOnlyList<Rule> rules)
{
    private readonly ConcurrentDictionary<(string? Group, string? Version, string? Kind, bool HasPods), Rule[]> _byKind = new();

    /// <summary>The rules that may report something in an object, in their order.</summary>
    public IReadOnlyList<Rule> For(KubernetesObject target)
    {
        var (type, hasPods) = (target.Type, target.Pods.Count > 0);
        var key = (type?.Group, type?.Version, type?.Kind, hasPods);
        return _byKind.TryGetValue(key, out var known) ? known : _byKind.GetOrAdd(key, [.. rules.Where(rule => rule.MayConcern(type, hasPods))]);
    }
}
