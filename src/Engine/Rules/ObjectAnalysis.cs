using KubeGuard.Kubernetes;
using KubeGuard.Policy;

namespace KubeGuard.Rules;

/// <summary>The analysis of one object, which the contexts of all rules share.</summary>
/// <param name="target">The object.</param>
/// <param name="set">The objects that are deployed together with it.</param>
/// <param name="policy">The settings that apply where it is written.</param>
/// <param name="findings">Receives the findings.</param>
internal sealed class ObjectAnalysis(KubernetesObject target, ManifestSet set, RulePolicy policy, List<Finding> findings)
{
    private readonly List<object> _shared = [];

    /// <summary>The object.</summary>
    public KubernetesObject Target { get; } = target;

    /// <summary>The objects that are deployed together with it.</summary>
    public ManifestSet Set { get; } = set;

    /// <summary>The settings that apply where it is written.</summary>
    public RulePolicy Policy { get; } = policy;

    /// <summary>The findings so far.</summary>
    public List<Finding> Findings { get; } = findings;

    /// <summary>The answer to a question that several rules ask of the object; see <see cref="RuleContext.Shared"/>.</summary>
    public T Shared<T>(Func<RuleContext, T> find, RuleContext context)
        where T : class
    {
        foreach (var known in _shared)
        {
            if (known is T same)
            {
                return same;
            }
        }

        var found = find(context);
        _shared.Add(found);
        return found;
    }
}
