using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>KUBE6006: an object is of a kind that the team does not allow.</summary>
internal sealed class KUBE6006DisallowedKind() : Rule(new RuleDescriptor
{
    Id = "KUBE6006",
    Name = "DisallowedKind",
    Title = "Do not use disallowed kinds",
    MessageFormat = "{0} is of the kind '{1}', which '{2}' disallows; use another kind",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/reference/using-api/#api-groups",
    PeerChecks = [PeerCheck.KubeLinter("no-extensions-v1beta")],
    Options = [_disallowedKinds],
})
{
    private static readonly RuleOption<IReadOnlyList<string>> _disallowedKinds = RuleOption.List(
        "disallowed_kinds", [], "The kinds to disallow, as `group/version/Kind` such as `extensions/*/*`; the core group has none, as in `v1/Pod`. `*` stands for any characters. The rule is off while the list is empty.");

    /// <inheritdoc/>
    public override void Analyze(KubernetesObject target, RuleContext context)
    {
        if (target.Type is not { } type)
        {
            return;
        }

        var name = type.Group.Length == 0 ? $"{type.Version}/{type.Kind}" : $"{type.Group}/{type.Version}/{type.Kind}";
        if (context.Option(_disallowedKinds).FirstOrDefault(pattern => Wildcard.IsMatch(pattern, name)) is { } disallowed)
        {
            context.Report(target.Root, [target.Subject, name, disallowed]);
        }
    }
}
