using KubeGuard.Cluster.Objects;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Rules;

/// <summary>The input of a rule about a set, and the place where it reports.</summary>
/// <param name="rule">The rule.</param>
/// <param name="set">The set.</param>
/// <param name="findings">Receives the findings of the rule.</param>
internal sealed class SetContext(SetRule rule, ObjectSet set, ICollection<Finding> findings)
{
    /// <summary>The set.</summary>
    public ObjectSet Set { get; } = set;

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule => rule.Descriptor;

    /// <summary>The objects of a kind at which the rule is on: the settings of each file decide.</summary>
    public IEnumerable<SetObject> Targets(ObjectKind kind) => Set.OfKind(kind).Where(IsOnAt);

    /// <summary>The objects that satisfy a condition and at which the rule is on.</summary>
    public IEnumerable<SetObject> Targets(Func<SetObject, bool> condition) => Set.Objects.Where(target => condition(target) && IsOnAt(target));

    /// <summary>Indicates whether the rule is on where an object is written.</summary>
    public bool IsOnAt(SetObject target) => SeverityAt(target) != RuleSeverity.None;

    /// <summary>The value of an option of the rule where an object is written.</summary>
    public T Option<T>(SetObject target, RuleOption<T> option) => target.Policy.Option(rule.Descriptor, option);

    /// <summary>Reports a violation.</summary>
    /// <param name="target">The object at which to report.</param>
    /// <param name="field">Its field that is wrong or missing.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    /// <param name="limit">The highest severity that the violation can have.</param>
    /// <param name="related">Other places that explain it.</param>
    /// <param name="fixes">The ways to fix it, the best one first; they may change other objects of the set, or create some.</param>
    /// <param name="covers">The IDs of the rules that would report the same elsewhere; see <see cref="Finding.Covers"/>.</param>
    /// <param name="cause">The cause that it shares with other findings; see <see cref="Finding.Cause"/>.</param>
    public void Report(
        SetObject target,
        ManifestCursor field,
        IReadOnlyList<string> arguments,
        RuleSeverity limit = RuleSeverity.Error,
        IReadOnlyList<RelatedPlace>? related = null,
        IReadOnlyList<RuleFix>? fixes = null,
        IReadOnlyList<string>? covers = null,
        string? cause = null)
    {
        var severity = SeverityAt(target);
        findings.Add(new Finding(rule.Descriptor, severity > limit ? limit : severity, target.Value, field, arguments, fixes ?? []) { Related = related ?? [], Covers = covers ?? [], Cause = cause });
    }

    private RuleSeverity SeverityAt(SetObject target) => target.Policy.SeverityOf(rule.Descriptor);
}
