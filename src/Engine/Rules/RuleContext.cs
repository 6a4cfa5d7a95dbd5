using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The input of a rule besides the view that it analyzes, and the place where it reports.</summary>
internal readonly struct RuleContext
{
    // Two references, so that a context is passed on in registers.
    private readonly Rule _rule;
    private readonly ObjectAnalysis _analysis;

    /// <summary>Creates the context of a rule in the analysis of an object.</summary>
    internal RuleContext(Rule rule, ObjectAnalysis analysis)
    {
        _rule = rule;
        _analysis = analysis;
    }

    /// <summary>The object that is analyzed.</summary>
    public KubernetesObject Target => _analysis.Target;

    /// <summary>The Kubernetes version that the objects are meant for.</summary>
    public KubernetesVersion TargetVersion => _analysis.Policy.TargetVersion;

    /// <summary>The namespace to which objects are deployed that name none; <see langword="null"/> if it is not known.</summary>
    public string? DefaultNamespace => _analysis.Policy.DefaultNamespace;

    private RuleDescriptor Descriptor => _rule.Descriptor;

    /// <summary>The objects of a kind, of any group and version, that are deployed together with this one.</summary>
    /// <param name="kind">One of the rule's <see cref="Rule.RelatedKinds"/>.</param>
    public IEnumerable<KubernetesObject> OfKind(string kind) => SetWith([kind]).OfKind(kind);

    /// <summary>Facts about the objects that are deployed together with this one; see <see cref="ManifestSet.Facts"/>.</summary>
    /// <param name="source">The source; the rule's <see cref="Rule.RelatedKinds"/> include its kinds.</param>
    public TFacts Facts<TFacts>(RelatedFacts<TFacts> source)
        where TFacts : class =>
        SetWith(source.Kinds).Facts(source);

    /// <summary>The answer to a question that several rules ask of the object, found by the first of them.</summary>
    /// <param name="find">Finds it, independently of the rule that asks; there is one for each type.</param>
    public T Shared<T>(Func<RuleContext, T> find)
        where T : class =>
        _analysis.Shared(find, this);

    /// <summary>The value of an option of this rule.</summary>
    public T Option<T>(RuleOption<T> option) => _analysis.Policy.Option(Descriptor, option);

    /// <summary>Determines whether a user has set an option of this rule, to any value.</summary>
    public bool IsSet<T>(RuleOption<T> option) => _analysis.Policy.IsSet(Descriptor, option);

    /// <summary>
    /// Reports a violation. Its path is that of the field that is wrong or missing; its location is that of the value,
    /// or of the owner that lacks it.
    /// </summary>
    /// <param name="field">The field, item or object that is wrong or missing.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    /// <param name="fixes">The ways to fix it, the best one first.</param>
    public void Report(ManifestCursor field, IReadOnlyList<string> arguments, params RuleFix[] fixes) =>
        Add(Create(field, arguments, fixes));

    /// <summary>Reports a violation that other places explain.</summary>
    /// <param name="field">The field, item or object that is wrong or missing.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    /// <param name="related">The other places.</param>
    /// <param name="fixes">The ways to fix it, the best one first.</param>
    public void ReportRelated(ManifestCursor field, IReadOnlyList<string> arguments, IReadOnlyList<RelatedPlace> related, params RuleFix[] fixes) =>
        Add(Create(field, arguments, fixes) with { Related = related });

    /// <summary>Reports an object or list that lacks something, which other code may still add to it.</summary>
    /// <param name="owner">The object or list.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    /// <param name="fixes">The ways to fix it, the best one first.</param>
    public void ReportLack(ManifestCursor owner, IReadOnlyList<string> arguments, params RuleFix[] fixes) =>
        Add(Create(owner, arguments, fixes) with { IsLack = true });

    /// <summary>
    /// Reports a violation that, for the target version, is only advice: as a suggestion where it
    /// would be a warning or an error.
    /// </summary>
    public void ReportAdvice(ManifestCursor field, IReadOnlyList<string> arguments, params RuleFix[] fixes) =>
        Add(Create(field, arguments, fixes).AsAdvice());

    /// <summary>Reports a violation that is worth less than others of the rule.</summary>
    /// <param name="limit">The highest severity that it can have.</param>
    /// <param name="field">The field, item or object that is wrong or missing.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    /// <param name="fixes">The ways to fix it, the best one first.</param>
    public void ReportAtMost(RuleSeverity limit, ManifestCursor field, IReadOnlyList<string> arguments, params RuleFix[] fixes) =>
        Add(Create(field, arguments, fixes).AtMost(limit));

    /// <summary>Reports a violation that has a severity of its own, which counts unless a user set that of the rule.</summary>
    /// <param name="own">The severity of the violation.</param>
    /// <param name="field">The field, item or object that is wrong or missing.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    public void ReportAs(RuleSeverity own, ManifestCursor field, IReadOnlyList<string> arguments) =>
        Add(new Finding(Descriptor, _analysis.Policy.SeverityOf(Descriptor, own), Target, field, arguments, []));

    /// <summary>Reports a part of a string.</summary>
    /// <param name="limit">The highest severity that it can have.</param>
    /// <param name="field">The place of the string.</param>
    /// <param name="part">The part, in UTF-16 code units of the string; <see langword="null"/> for all of it.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    public void ReportPart(RuleSeverity limit, ManifestCursor field, (int Start, int Length)? part, IReadOnlyList<string> arguments) =>
        Add(Create(field, arguments, []).AtMost(limit) with { Part = part });

    /// <summary>Reports one of several violations that a single decision of the team settles.</summary>
    /// <param name="cause">The cause that they share; see <see cref="Finding.Cause"/>.</param>
    /// <param name="field">The field, item or object that is wrong or missing.</param>
    /// <param name="arguments">The arguments of the message; the first names the object.</param>
    /// <param name="fixes">The ways to fix it, the best one first.</param>
    public void ReportCause(string cause, ManifestCursor field, IReadOnlyList<string> arguments, params RuleFix[] fixes) =>
        Add(Create(field, arguments, fixes) with { Cause = cause });

    // Objects of other kinds are not kept, so the set could not answer for them.
    private ManifestSet SetWith(IReadOnlyList<string> kinds)
    {
        var named = _rule.RelatedKinds;
        foreach (var kind in kinds)
        {
            if (!named.Contains(kind))
            {
                throw new InvalidOperationException($"{Descriptor.Id} looks at objects of the kind {kind} without naming it in {nameof(Rule.RelatedKinds)}.");
            }
        }

        return _analysis.Set;
    }

    private Finding Create(ManifestCursor field, IReadOnlyList<string> arguments, RuleFix[] fixes) =>
        new(Descriptor, _analysis.Policy.SeverityOf(Descriptor), Target, field, arguments, fixes);

    private void Add(Finding finding) => _analysis.Findings.Add(finding);
}
