using KubeGuard.Build.Yaml;
using KubeGuard.Policy;
using KubeGuard.Rules;

namespace KubeGuard.Build.Validation;

/// <summary>
/// A finding with its place in a file and everything that reports show. It has no reference to the tree, so it can be
/// kept and read again by a later build.
/// </summary>
internal sealed record ManifestFinding : IOverlapping<ManifestFinding>
{
    /// <summary>The rule.</summary>
    public required RuleDescriptor Rule { get; init; }

    RuleDescriptor IOverlapping<ManifestFinding>.Descriptor => Rule;

    /// <summary>The effective severity.</summary>
    public required RuleSeverity Severity { get; init; }

    /// <summary>The arguments of the message. Many findings share them, which saves memory.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>The message, in one line.</summary>
    public string Message => Rule.FormatMessage(Arguments);

    /// <summary>The place, with the absolute path of the file.</summary>
    public required YamlLocation Location { get; init; }

    /// <summary>Other places that explain it.</summary>
    public IReadOnlyList<RelatedLocation> Related { get; init; } = [];

    /// <summary>The object that it is about, if it is about one.</summary>
    public ObjectIdentity? Object { get; init; }

    /// <summary>The path of the field that is wrong or missing, if it is about an object.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// Indicates whether a container lacks a field that the rule asks for; see <see cref="Finding.IsContainerGap"/>.
    /// </summary>
    public bool IsContainerGap { get; init; }

    /// <summary>The cause that it shares with other findings; see <see cref="Finding.Cause"/>.</summary>
    public string? Cause { get; init; }

    /// <summary>The IDs of the rules that found the same and that this finding covers.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The index of the document in the stream, from 0, if there is one.</summary>
    public int? Document { get; init; }

    /// <summary>The index of the item in a List, if there is one.</summary>
    public int? Item { get; init; }

    /// <summary>
    /// A text that distinguishes a finding in rendered text from others of the same rule at the same place of the
    /// source; <see langword="null"/> for a file that is checked as it is.
    /// </summary>
    public string? RenderedKey { get; init; }

    /// <summary>The rendered document that it was found in; <see langword="null"/> for a file that is analyzed as it is.</summary>
    public string? Rendering { get; init; }

    /// <summary>
    /// The name of its object as the template writes it, with <c>*</c> for the parts that a rendering fills in, so that
    /// an object with a random name is recognized; <see langword="null"/> if the name is written literally.
    /// </summary>
    public string? NamePattern { get; init; }

    /// <summary>The suppression of the finding, or <see langword="null"/> if it is not suppressed.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>The changes of the text that fix it, the best one first.</summary>
    public IReadOnlyList<TextFix> Fixes { get; init; } = [];

    /// <inheritdoc/>
    public ManifestFinding Covering(IEnumerable<string> ids) => this with { Covers = [.. Covers.Union(ids)] };

    /// <summary>The same finding with at most the given severity.</summary>
    internal ManifestFinding AtMost(RuleSeverity severity) => Severity > severity ? this with { Severity = severity } : this;

    /// <summary>A finding of the engine.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="file">The absolute path of the file, which is its place if it has no other.</param>
    /// <param name="path">The path of the field as text.</param>
    /// <param name="target">The object.</param>
    /// <param name="document">The index of the document, if the file has several.</param>
    /// <param name="item">The index of the item in a List.</param>
    internal static ManifestFinding Of(Finding finding, string file, string path, ObjectIdentity? target, int? document = null, int? item = null) => new()
    {
        Rule = finding.Descriptor,
        Severity = finding.Severity,
        Arguments = finding.Arguments,
        Location = finding.Location as YamlLocation ?? YamlLocation.OfFile(file),
        Related = [.. finding.Related.Where(place => place.Location is YamlLocation).Select(place => new RelatedLocation((YamlLocation)place.Location!, place.Message))],
        Object = target,
        Path = path,
        IsContainerGap = finding.IsContainerGap,
        Cause = finding.Cause,
        Covers = finding.Covers,
        Document = document,
        Item = item,
        Suppression = finding.Suppression,
    };

    /// <summary>A finding about a file itself, with the severity that applies there.</summary>
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
