namespace KubeGuard.Rules;

/// <summary>
/// Every rule there is, in the order of the IDs. The build finds the classes in the folders below this one; see
/// <see cref="RuleListAttribute"/>.
/// </summary>
internal static partial class RuleCatalog
{
    /// <summary>The start of every ID.</summary>
    public const string IdPrefix = "KUBE";

    /// <summary>The rules that analyze one object.</summary>
    public static IReadOnlyList<Rule> Rules { get; } = CreateRules();

    /// <summary>The rules that the compiler runs: all that analyze one object, and the part of KUBE6001 that needs no schemas.</summary>
    public static IReadOnlyList<Rule> CompilerRules { get; } = [.. Rules, new KnownFieldRule()];

    /// <summary>
    /// All descriptors: of the rules, of those about whole sets, which only the build runs, and of the findings that a front end
    /// or the task reports by itself.
    /// </summary>
    public static IReadOnlyList<RuleDescriptor> Descriptors { get; } =
    [
        .. Rules.Select(rule => rule.Descriptor).Concat(DescriptorsReportedElsewhere()).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The kinds of objects that a rule may look at while it analyzes another object.</summary>
    public static IReadOnlyList<string> RelatedKinds { get; } = [.. Rules.SelectMany(rule => rule.RelatedKinds).Distinct(StringComparer.Ordinal)];

    private static readonly Dictionary<string, RuleDescriptor> _byId =
        Descriptors.ToDictionary(descriptor => descriptor.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The descriptor of an ID, in whatever case; <see langword="null"/> if there is none.</summary>
    public static RuleDescriptor? Find(string id) => _byId.TryGetValue(id, out var descriptor) ? descriptor : null;

    [RuleList]
    private static partial Rule[] CreateRules();

    [RuleList]
    private static partial RuleDescriptor[] DescriptorsReportedElsewhere();
}
