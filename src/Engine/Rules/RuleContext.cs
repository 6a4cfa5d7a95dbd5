using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Rules;

/// <summary>What a rule gets besides the view it judges, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly RuleDescriptor _descriptor;
    private readonly RulePolicy _policy;
    private readonly KubernetesObject _object;
    private readonly List<Finding> _findings;

    internal RuleContext(
        RuleDescriptor descriptor, KubernetesObject target, ManifestSet set, RulePolicy policy, List<Finding> findings)
    {
        _descriptor = descriptor;
        _policy = policy;
        _object = target;
        _findings = findings;
        Set = set;
    }

    /// <summary>The other objects that are deployed together with this one.</summary>
    public ManifestSet Set { get; }

    /// <summary>The Kubernetes version that the objects are meant for.</summary>
    public KubernetesVersion TargetVersion => _policy.TargetVersion;

    /// <summary>The value of an option of this rule.</summary>
    public T Option<T>(RuleOption<T> option) => _policy.Option(_descriptor, option);

    /// <summary>
    /// Reports a violation. Its path is that of the field that is wrong or missing; its location that
    /// of the value, or of the owner that lacks it.
    /// </summary>
    /// <param name="field">The field, item or object that is wrong or missing.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    /// <param name="fixes">The ways to mend it, the best one first.</param>
    public void Report(ManifestCursor field, IReadOnlyList<string> arguments, params RuleFix[] fixes) =>
        ReportAs(_policy.SeverityOf(_descriptor), field, arguments, fixes);

    /// <summary>
    /// Reports a violation that, for the target version, is only advice: as a suggestion where it
    /// would be a warning or an error.
    /// </summary>
    public void ReportAdvice(ManifestCursor field, IReadOnlyList<string> arguments, params RuleFix[] fixes)
    {
        var severity = _policy.SeverityOf(_descriptor);
        ReportAs(severity > RuleSeverity.Suggestion ? RuleSeverity.Suggestion : severity, field, arguments, fixes, isAdvice: severity > RuleSeverity.Suggestion);
    }

    private void ReportAs(RuleSeverity severity, ManifestCursor field, IReadOnlyList<string> arguments, RuleFix[] fixes, bool isAdvice = false) =>
        _findings.Add(new Finding(_descriptor, severity, _object, field, arguments, fixes) { IsAdvice = isAdvice });
}
