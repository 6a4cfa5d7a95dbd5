using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Kubernetes.Lifetimes;

namespace KubeGuard.Rules;

/// <summary>KUBE6011: an object is of an API version that the target version does not serve any more.</summary>
internal sealed class KUBE6011RemovedApi() : ApiLifetimeRule(new RuleDescriptor
{
    Id = "KUBE6011",
    Name = "RemovedApi",
    Title = "Do not use removed API versions",
    MessageFormat = "{0} uses '{1}', which {2}; {3}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/reference/using-api/deprecation-guide/",
    PeerChecks = [PeerCheck.KubeLinter("no-extensions-v1beta"), PeerCheck.KubeScore("stable-version")],
    Options = [ComponentVersions.Option],
})
{
    /// <inheritdoc/>
    protected override void Analyze(ApiUse use, Version version, string subject, RuleContext context)
    {
        if (use.Lifetime.Removed is { } removed && removed <= version)
        {
            context.Report(use.Place, [subject, use.Lifetime.ApiVersion, $"{use.Lifetime.Component} {removed} removed", use.Advice(version)], use.Fix(version) is { } fix ? [fix] : []);
        }
    }

    /// <inheritdoc/>
    protected override void Analyze(CustomVersion version, string subject, RuleContext context)
    {
        if (version.IsNotServed)
        {
            context.Report(version.Place, [subject, version.ApiVersion, "its CustomResourceDefinition does not serve", version.Advice]);
        }
    }
}
