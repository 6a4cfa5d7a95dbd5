using KubeGuard.Edits;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2408: a block of addresses of a policy is none.</summary>
internal sealed class KUBE2408CidrExceptInvalid() : NetworkPolicyRule(
    new RuleDescriptor
    {
        Id = "KUBE2408",
        Name = "CidrExceptInvalid",
        Title = "Use valid blocks of addresses in network policies",
        MessageFormat = "{0} has an invalid block of addresses: {1}",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors",
    })
{
    /// <inheritdoc/>
    protected override void AnalyzePolicy(NetworkPolicy policy, string description, RuleContext context)
    {
        foreach (var problem in NetworkPolicyValidation.FindBlockProblems(policy))
        {
            context.Report(problem.Place, [description, problem.Text]);
        }

        foreach (var place in NetworkPolicyValidation.BlocksOf(policy).Where(place => IpBlock.Parse(place) is { IsCanonical: false }))
        {
            var block = $"{IpBlock.Parse(place)}";
            string[] arguments = [description, $"'{place.String}' is the block '{block}'"];
            var fix = RuleFix.Safe("Write the block as it counts", ManifestEdit.Set(place, block));
            if (context.TargetVersion.IsAtLeast(AddressCheck.StrictSince))
            {
                context.Report(place, arguments, fix);
            }
            else
            {
                context.ReportAdvice(place, arguments, fix);
            }
        }
    }
}
