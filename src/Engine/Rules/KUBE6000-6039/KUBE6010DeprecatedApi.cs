using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Kubernetes.Lifetimes;

namespace KubeGuard.Rules;

/// <summary>KUBE6010: an object is of an API version that will go.</summary>
internal sealed class KUBE6010DeprecatedApi() : ApiLifetimeRule(new RuleDescriptor
{
    Id = "KUBE6010",
    Name = "DeprecatedApi",
    Title = "Move off deprecated API versions",
    MessageFormat = "{0} uses '{1}', which is deprecated {2}; {3}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
    PeerChecks = [PeerCheck.KubeLinter("no-extensions-v1beta"), PeerCheck.KubeScore("stable-version")],
    Options = [ComponentVersions.Option],
})
{
    /// <inheritdoc/>
    protected override void Analyze(ApiUse use, Version version, string subject, RuleContext context)
    {
        var lifetime = use.Lifetime;
        if (lifetime.Deprecated <= version && (lifetime.Removed is null || lifetime.Removed > version))
        {
            var since = $"since {lifetime.Component} {lifetime.Deprecated}" + (lifetime.Removed is { } removed ? $" and ends with {removed}" : "");
            context.Report(use.Place, [subject, lifetime.ApiVersion, since, use.Advice(version)], use.Fix(version) is { } fix ? [fix] : []);
        }
    }

    /// <inheritdoc/>
    protected override void Analyze(CustomVersion version, string subject, RuleContext context)
    {
        if (version is { IsDeprecated: true, IsNotServed: false })
        {
            context.Report(version.Place, [subject, version.ApiVersion, "by its CustomResourceDefinition", version.Advice]);
        }
    }
}
