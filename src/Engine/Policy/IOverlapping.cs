using KubeGuard.Rules;

namespace KubeGuard.Policy;

/// <summary>A finding that may report the same problem as another one; see <see cref="RuleDescriptor.Covers"/>.</summary>
/// <typeparam name="TSelf">The type of the finding.</typeparam>
internal interface IOverlapping<out TSelf>
{
    /// <summary>The rule.</summary>
    RuleDescriptor Descriptor { get; }

    /// <summary>The effective severity.</summary>
    RuleSeverity Severity { get; }

    /// <summary>The same finding, which also covers those of other rules.</summary>
    /// <param name="ids">The IDs of the rules.</param>
    TSelf Covering(IEnumerable<string> ids);
}
