using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Schema;

/// <summary>The object that a schema rule analyzes, and the place where it reports.</summary>
/// <param name="target">The object.</param>
/// <param name="version">The version whose schema counts.</param>
/// <param name="rule">The context of the rule.</param>
internal readonly struct SchemaContext(KubernetesObject target, KubernetesVersion version, RuleContext rule)
{
    /// <summary>The version whose schema counts.</summary>
    public KubernetesVersion Version { get; } = version;

    /// <summary>The places around the one that is analyzed, the innermost first.</summary>
    public Stack<SchemaPlace> Owners { get; } = new();

    /// <summary>Indicates whether the target version is newer than all schemas, so that a field may be there that they do not have.</summary>
    public bool IsBeyondSchemas => rule.TargetVersion.CompareTo(Version) > 0;

    /// <summary>The path of a place in the object.</summary>
    public string PathOf(ManifestCursor cursor) => target.PathOf(cursor).ToString();

    /// <summary>Reports a place.</summary>
    /// <param name="field">The place.</param>
    /// <param name="arguments">The arguments of the message behind the object.</param>
    /// <param name="fix">The fix, if there is one.</param>
    /// <param name="limit">The highest severity that the finding can have.</param>
    public void Report(ManifestCursor field, IEnumerable<string> arguments, RuleFix? fix = null, RuleSeverity limit = RuleSeverity.Error) =>
        rule.ReportAtMost(limit, field, [target.Description ?? "the object", .. arguments], fix is null ? [] : [fix]);
}
