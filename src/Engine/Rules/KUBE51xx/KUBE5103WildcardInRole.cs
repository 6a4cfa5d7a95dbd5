using KubeGuard.Kubernetes.Access;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE5103: an entry of a role allows all verbs, resources or API groups.</summary>
internal sealed class KUBE5103WildcardInRole() : RoleRule(new RuleDescriptor
{
    Id = "KUBE5103",
    Name = "WildcardInRole",
    Title = "Avoid wildcards in roles",
    MessageFormat = "{0} uses the wildcard '*' in {1}; list what is needed",
    Category = RuleCategory.Access,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/rbac-good-practices/#least-privilege",
    PeerChecks = [PeerCheck.KubeLinter("wildcard-in-rules")],
    Options = [_includeApiGroups],
})
{
    private static readonly RuleOption<bool> _includeApiGroups = RuleOption.Flag(
        "include_api_groups", true, "Report wildcards in `apiGroups` as well as in `resources` and `verbs`.");

    /// <inheritdoc/>
    protected override void AnalyzePermission(Permission permission, string description, RuleContext context)
    {
        ManifestCursor[] lists = context.Option(_includeApiGroups)
            ? [permission.Verbs, permission.Resources, permission.ApiGroups]
            : [permission.Verbs, permission.Resources];
        var open = Array.FindAll(lists, list => Permission.WildcardOf(list) is not null);
        if (open.Length > 0)
        {
            context.Report(Permission.WildcardOf(open[0])!, [description, string.Join(" and ", open.Select(list => list.Segment.Key))]);
        }
    }
}
