using System.Globalization;

namespace KubeGuard.Rules;

/// <summary>
/// The data of a rule, apart from the code that analyzes: the texts and settings that users see, and its relations to
/// other rules.
/// </summary>
internal sealed class RuleDescriptor
{
    private static readonly char[] _lineBreaks = ['\r', '\n', '\u0085', '\u2028', '\u2029'];

    /// <summary>The ID, <c>KUBE</c> and four digits; never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The name in Pascal case, which with the ID names the rule's file.</summary>
    public required string Name { get; init; }

    /// <summary>The advice, as an imperative.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The object, the problem and the advice, with placeholders as in <see cref="string.Format(string, object[])"/>;
    /// <c>{0}</c> names the object.
    /// </summary>
    public required string MessageFormat { get; init; }

    /// <summary>One of <see cref="RuleCategory"/>.</summary>
    public required string Category { get; init; }

    /// <summary>The input that the rule needs.</summary>
    public RuleScope Scope { get; init; }

    /// <summary>Indicates whether a rule that one object decides also finds violations, in the build, that several objects decide.</summary>
    public bool HasSetPart { get; init; }

    /// <summary>Indicates whether rules about whole sets may report it, so that one object does not tell everything about it.</summary>
    public bool MayBeOfSet => HasSetPart || Scope == RuleScope.Set;

    /// <summary>
    /// Indicates whether the compiler can report it: every rule that one object decides, and problems with the analysis of
    /// an object or with its annotations, which C# has as well. Of one rule by schemas, it reports a part.
    /// </summary>
    public bool IsReportedByCompiler { get => field || Scope == RuleScope.Object; init; }

    /// <summary>The weakest profile of the Pod Security Standards that asks for the rule; <see langword="null"/> if none does.</summary>
    public PodSecurityProfile? Profile { get; init; }

    /// <summary>
    /// Indicates whether every preset leaves the rule at its default severity, since without it the absence of findings
    /// would mean nothing.
    /// </summary>
    public bool IsInEveryPreset { get; init; }

    /// <summary>
    /// The category as the compiler and configuration files know it, as in
    /// <c>dotnet_analyzer_diagnostic.category-KubeGuard.Images.severity</c>.
    /// </summary>
    public string QualifiedCategory => "KubeGuard." + Category;

    /// <summary>The severity unless a user sets another one.</summary>
    public required RuleSeverity DefaultSeverity { get; init; }

    /// <summary>
    /// The help link: the page of the rule if the address of the project is known, otherwise the page of the Kubernetes
    /// documentation that explains the matter.
    /// </summary>
    public required string HelpUri
    {
        get => ProjectAddress.Files.Length > 0 ? $"{ProjectAddress.Files}docs/rules/{Id}.md" : StandardUri;
        init => StandardUri = value;
    }

    /// <summary>The argument of messages that is the ID which the project gave a rule of its own, if the findings are of such rules.</summary>
    public int? OwnIdArgument { get; init; }

    /// <summary>The argument that is the link which the project gave a rule of its own; the argument is empty where it gave none.</summary>
    public int? OwnLinkArgument { get; init; }

    /// <summary>The page of the Kubernetes documentation that explains the matter.</summary>
    public string StandardUri { get; private init; } = "";

    /// <summary>The address of the project's files, with a slash at its end; empty if it is not known.</summary>
    public static string FilesUri => ProjectAddress.Files;

    /// <summary>
    /// The IDs of all rules that report the same problem at the same field and are less specific than this one. Where
    /// both report with the same severity, only this one is shown; see <see cref="Finding.Covers"/>.
    /// </summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>The checks of other tools that report what the rule does, so that their suppressions apply to it.</summary>
    public IReadOnlyList<PeerCheck> PeerChecks { get; init; } = [];

    /// <summary>The options that the rule reads.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];

    /// <summary>
    /// The clause by which build output joins the finding to others about the same container, if the rule reports an
    /// absent field; otherwise <see langword="null"/>.
    /// </summary>
    public AbsenceClause? Absence { get; init; }

    /// <summary>The message for several findings of one cause, if the rule names causes; see <see cref="Finding.Cause"/>.</summary>
    public SharedCauseMessage? SharedCause { get; init; }

    /// <summary>The help link of a finding: that of the project's own rule, if there is one.</summary>
    /// <param name="arguments">The arguments of its message.</param>
    public string HelpUriFor(IReadOnlyList<string> arguments) =>
        OwnLinkArgument is { } index && index < arguments.Count && arguments[index].Length > 0 ? arguments[index] : HelpUri;

    /// <summary>The message for given arguments, always in one line, even if a name in the manifest has line breaks.</summary>
    public string FormatMessage(IReadOnlyList<string> arguments) => InOneLine(MessageFormat, arguments);

    /// <summary>Formats a text of a rule, always in one line, even if a name in the manifest has line breaks.</summary>
    /// <param name="format">The text, with placeholders.</param>
    /// <param name="arguments">The arguments.</param>
    public static string InOneLine(string format, IReadOnlyList<string> arguments)
    {
        var message = string.Format(CultureInfo.InvariantCulture, format, [.. arguments]);
        return message.IndexOfAny(_lineBreaks) < 0
            ? message
            : string.Join(" ", message.Split(_lineBreaks, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";
}
