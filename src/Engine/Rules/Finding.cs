using System.Runtime.CompilerServices;
using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Policy;

namespace KubeGuard.Rules;

/// <summary>One violation of a rule, with all that a front end needs to report and fix it.</summary>
internal sealed record Finding : IOverlapping<Finding>
{
    private ManifestPath? _path;

    internal Finding(
        RuleDescriptor descriptor,
        RuleSeverity severity,
        KubernetesObject target,
        ManifestCursor field,
        IReadOnlyList<string> arguments,
        IReadOnlyList<RuleFix> fixes)
    {
        Descriptor = descriptor;
        Severity = severity;
        Object = target;
        Field = field;
        Arguments = arguments;
        Fixes = fixes;
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Descriptor { get; }

    /// <summary>The effective severity, with the user's settings applied.</summary>
    public RuleSeverity Severity { get; private init; }

    /// <summary>The object it was found in.</summary>
    public KubernetesObject Object { get; }

    /// <summary>The field, item or object that is wrong or missing.</summary>
    public ManifestCursor Field { get; }

    /// <summary>The arguments of the message.</summary>
    public IReadOnlyList<string> Arguments { get; }

    /// <summary>The ways to fix it, the best one first; empty where only a person knows.</summary>
    public IReadOnlyList<RuleFix> Fixes { get; }

    /// <summary>Other places that explain it.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>The IDs of the rules that found the same and that this finding covers.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>
    /// Indicates whether something is missing that other code may still add: <see cref="Field"/> itself, or a part of
    /// it.
    /// </summary>
    public bool LacksSomething => IsLack || Field.IsAbsent;

    /// <summary>Indicates whether <see cref="Field"/> is there and lacks something.</summary>
    internal bool IsLack { get; init; }

    /// <summary>Indicates whether its severity is lower than that of the rule, since it is only advice.</summary>
    public bool IsAdvice { get; private init; }

    /// <summary>
    /// The cause that it shares with other findings of the rule, which a team settles by one decision, such as a
    /// registry that is not yet declared as trusted; <see langword="null"/> if it has none.
    /// </summary>
    public string? Cause { get; init; }

    /// <summary>
    /// Indicates whether a container lacks a field that the rule asks for, so that there is no value to report.
    /// </summary>
    public bool IsContainerGap => Descriptor.Absence is not null && Field.IsAbsent;

    /// <summary>The characters of the string at <see cref="Field"/> that are wrong, if not all of it is.</summary>
    public (int Start, int Length)? Part { get; init; }

    /// <summary>The suppression of the finding, or <see langword="null"/> if it is not suppressed.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The path of <see cref="Field"/> from the root of the document.</summary>
    public ManifestPath Path => _path ??= Object.PathOf(Field);

    /// <summary>The message for a person.</summary>
    public string Message => Descriptor.FormatMessage(Arguments);

    /// <summary>The location to report: that of the value, or of the nearest owner of what is missing.</summary>
    public ManifestLocation? Location => Field.NearestLocation;

    /// <inheritdoc/>
    public Finding Covering(IEnumerable<string> ids) => this with { Covers = [.. Covers.Union(ids)] };

    /// <summary>The same finding as advice: at most a suggestion.</summary>
    public Finding AsAdvice() => AtMost(RuleSeverity.Suggestion);

    /// <summary>The same finding with a severity of at most a limit.</summary>
    public Finding AtMost(RuleSeverity limit) => Severity > limit ? this with { Severity = limit, IsAdvice = true } : this;

    /// <summary>Determines whether it is the same finding: two of one rule at one place remain two.</summary>
    public bool Equals(Finding? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <inheritdoc/>
    public override string ToString() => $"{Descriptor.Id} at {Path}";
}
