using KubeGuard.Kubernetes.Lifetimes;

namespace KubeGuard.Rules;

/// <summary>KUBE6012: an object is of a deprecated API version whose replacement the target version does not have yet.</summary>
internal sealed class KUBE6012ReplacementApiUnavailable() : ApiLifetimeRule(new RuleDescriptor
{
    Id = "KUBE6012",
    Name = "ReplacementApiUnavailable",
    Title = "Check that the replacement API exists in the target version",
    MessageFormat = "{0} uses '{1}', whose replacement '{2}' comes only with {3}; plan the change for that upgrade",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.None,
    HelpUri = "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
    Options = [ComponentVersions.Option],
})
{
    /// <inheritdoc/>
    protected override void Analyze(ApiUse use, Version version, string subject, RuleContext context)
    {
        var lifetime = use.Lifetime;
        if (lifetime.Deprecated <= version && lifetime.ReplacedSince > version)
        {
            context.Report(use.Place, [subject, lifetime.ApiVersion, lifetime.Replacement!, $"{lifetime.Component} {lifetime.ReplacedSince}"]);
        }
    }
}
