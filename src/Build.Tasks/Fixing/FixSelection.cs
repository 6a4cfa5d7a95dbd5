using KubeGuard.Build.Validation;
using KubeGuard.Edits;
using KubeGuard.Rules;

namespace KubeGuard.Build.Fixing;

/// <summary>
/// Decides which fix of a finding is applied. The finding must be an error or a warning or its rule be named; the fix
/// must not invent anything, and the manifests must not contradict it.
/// </summary>
/// <param name="rules">The IDs of the rules whose findings are fixed, suggestions too; if empty, all errors and warnings are.</param>
/// <param name="withPlaceholders">Whether names and numbers that somebody must replace are written.</param>
internal sealed class FixSelection(IReadOnlyCollection<string> rules, bool withPlaceholders)
{
    private readonly HashSet<string> _rules = new(rules, StringComparer.OrdinalIgnoreCase);

    /// <summary>Chooses among the fixes of a finding; <see langword="null"/> if none is requested.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="fixes">Its fixes, the best one first.</param>
    public FixDecision? Decide(ManifestFinding finding, IReadOnlyList<RuleFix> fixes)
    {
        var isNamed = _rules.Contains(finding.Rule.Id);
        if (fixes.Count == 0 || finding.Severity < RuleSeverity.Suggestion || (_rules.Count > 0 && !isNamed))
        {
            return null;
        }

        return finding.Severity < RuleSeverity.Warning && !isNamed
            ? new FixDecision(null, LeftKind.Suggestion, null)
            : FirstOf(fixes, isNamed);
    }

    private FixDecision FirstOf(IReadOnlyList<RuleFix> fixes, bool isNamed)
    {
        string? objection = null;
        foreach (var fix in fixes.Where(fix => withPlaceholders || fix.Safety != FixSafety.Placeholder))
        {
            if (fix.FindObjection() is not { } found || (isNamed && !found.IsFinal))
            {
                return new FixDecision(fix, null, null);
            }

            objection ??= found.Reason;
        }

        return objection is null ? new FixDecision(null, LeftKind.Placeholder, null) : new FixDecision(null, LeftKind.Contradicted, objection);
    }
}
