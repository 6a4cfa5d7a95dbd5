using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>
/// The actions of the cluster for violations of each severity
/// (https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/#validation-actions).
/// </summary>
internal sealed class PolicyActions
{
    /// <summary>The form in which a user writes them.</summary>
    public const string Form = "severities with actions, such as error=Deny;warning=Warn+Audit;suggestion=none";

    private const string None = "none";

    private static readonly char[] _separators = [';', ','];
    private static readonly string[] _names = ["Audit", "Deny", "Warn"];

    private readonly Dictionary<RuleSeverity, IReadOnlyList<string>> _actions = new()
    {
        [RuleSeverity.Error] = ["Deny"],
        [RuleSeverity.Warning] = ["Warn"],
        [RuleSeverity.Suggestion] = ["Audit"],
    };

    /// <summary>The actions for a severity; none if its rules are left out.</summary>
    public IReadOnlyList<string> For(RuleSeverity severity) => _actions.TryGetValue(severity, out var actions) ? actions : [];

    /// <summary>Reads them; a severity that is not named keeps its default. <see langword="null"/> if the text is not valid.</summary>
    public static PolicyActions? TryParse(string text)
    {
        var actions = new PolicyActions();
        return text.Split(_separators).Where(pair => pair.Trim().Length > 0).All(actions.TryAdd) ? actions : null;
    }

    private bool TryAdd(string pair)
    {
        var sides = pair.Split('=');
        if (sides.Length != 2 || !SeverityText.TryParse(sides[0], out var named) || named is not { } severity || !_actions.ContainsKey(severity) || ActionsIn(sides[1]) is not { } actions)
        {
            return false;
        }

        _actions[severity] = actions;
        return true;
    }

    // The API server refuses Deny together with Warn, and an action that is there twice.
    private static IReadOnlyList<string>? ActionsIn(string text)
    {
        if (string.Equals(text.Trim(), None, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var actions = text.Split('+').Select(word => _names.FirstOrDefault(name => string.Equals(name, word.Trim(), StringComparison.OrdinalIgnoreCase))).ToList();
        return actions.Any(action => action is null) || actions.Distinct().Count() < actions.Count || (actions.Contains("Deny") && actions.Contains("Warn")) ? null : [.. actions.OfType<string>()];
    }
}
