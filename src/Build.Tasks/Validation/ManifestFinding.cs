using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>
/// A finding with its place in a file and all that a report tells of it. It holds nothing of the tree that
/// it was found in, so it can be kept, and read again by a later build.
/// </summary>
internal sealed record ManifestFinding
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The severity that counts.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The arguments of the message, which many findings share, as they do not share messages.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The message, in one line.</summary>
    public string Message => Rule.FormatMessage(Arguments);

    /// <summary>The place, with the absolute path of the file.</summary>
    public required YamlLocation Location { get; init; }

    /// <summary>Other places that explain it.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>The object that it is about, where it is about one.</summary>
    public ObjectIdentity? Object { get; init; }

    /// <summary>The path in the object of what is wrong or missing, where it is about an object.</summary>
    public string? Path { get; init; }

    /// <summary>Whether a container lacks a field that the rule asks for; see <see cref="Finding.IsContainerGap"/>.</summary>
    public bool IsContainerGap { get; init; }

    /// <summary>What it shares with other findings that one decision settles; see <see cref="Finding.Cause"/>.</summary>
    public string? Cause { get; init; }

    /// <summary>The IDs of the rules that found the same and that this finding covers.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The index of the document in the stream, from 0, where there is one.</summary>
    public int? Document { get; init; }

    /// <summary>The index of the item in a List, where there is one.</summary>
    public int? Item { get; init; }

    /// <summary>
    /// Tells a finding in rendered text from others of the same rule at the same place of its source;
    /// <see langword="null"/> for a file that is checked as it is.
    /// </summary>
    public string? RenderedKey { get; init; }

    /// <summary>The rendered document that it was found in; <see langword="null"/> for a file that is analyzed as it is.</summary>
    public string? Rendering { get; init; }

    /// <summary>
    /// The name of its object as the template writes it, with <c>*</c> for what a rendering fills in, so that
    /// an object with a random name is known again; <see langword="null"/> if the name is as it is written.
    /// </summary>
    public string? NamePattern { get; init; }

    /// <summary>Why the finding is suppressed, or <see langword="null"/> if it is not.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The changes of the text that fix it, the best one first.</summary>
    public IReadOnlyList<TextFix> Fixes { get; init; } = [];

    /// <summary>The same finding with a severity that is not above another.</summary>
    internal ManifestFinding AtMost(RuleSeverity severity) => Severity > severity ? this with { Severity = severity } : this;

    /// <summary>A finding about a file itself, with the severity that holds there.</summary>
    internal static ManifestFinding About(
        RuleDescriptor rule, RulePolicy policy, YamlLocation location, IReadOnlyList<string> arguments, int? document = null) => new()
        {
            Rule = rule,
            Severity = policy.SeverityOf(rule),
            Arguments = arguments,
            Location = location,
            Document = document,
        };
}
