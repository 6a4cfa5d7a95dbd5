using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>A finding with its place in a file.</summary>
public sealed class ManifestFinding
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    /// <summary>The severity that counts.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The message, in one line.</summary>
    public required string Message { get; init; }

    /// <summary>The place, with the absolute path of the file.</summary>
    public required YamlLocation Location { get; init; }

    /// <summary>What the engine found, where the finding is one about an object.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The index of the document in the stream, from 0, where there is one.</summary>
    public int? Document { get; init; }

    /// <summary>The index of the item in a List, where there is one.</summary>
    public int? Item { get; init; }

    /// <summary>Why the finding is suppressed, or <see langword="null"/> if it is not.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>A finding about a file itself, with the severity that holds there.</summary>
    internal static ManifestFinding About(
        RuleDescriptor rule, RulePolicy policy, YamlLocation location, IReadOnlyList<string> arguments, int? document = null) => new()
        {
            Rule = rule,
            Severity = policy.SeverityOf(rule),
            Message = rule.FormatMessage(arguments),
            Location = location,
            Document = document,
        };

    internal ManifestFinding With(Suppression? suppression) =>
        suppression is null ? this : new()
        {
            Rule = Rule,
            Severity = Severity,
            Message = Message,
            Location = Location,
            Finding = Finding,
            Document = Document,
            Item = Item,
            Suppression = suppression,
        };
}
