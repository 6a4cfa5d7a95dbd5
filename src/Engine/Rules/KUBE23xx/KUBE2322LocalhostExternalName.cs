using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2322: a Service is another name for the host of its client.</summary>
internal sealed class KUBE2322LocalhostExternalName() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2322",
        Name = "LocalhostExternalName",
        Title = "Do not point a Service at localhost",
        MessageFormat = "{0} is another name for '{1}', by which a proxy or controller reaches ports of its own host; remove it",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Warning,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#externalname",
        Covers = ["KUBE2313"],
    },
    NetworkKinds.Service)
{
    private const string Localhost = "localhost";

    private static readonly RangeSet<Address> _loopback = KnownAddresses.Union("127.0.0.0/8", "::1/128");

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        var field = target.Root["spec"]["externalName"];
        if (target.Root["spec"]["type"].Is("ExternalName") && field.String is { } name && IsLocal(name.TrimEnd('.')))
        {
            context.Report(field, [target.Subject, name]);
        }
    }

    // Names below localhost are loopback addresses as well: https://datatracker.ietf.org/doc/html/rfc6761#section-6.3.
    private static bool IsLocal(string name) =>
        name.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("." + Localhost, StringComparison.OrdinalIgnoreCase)
        || (AddressText.TryParse(name, out var address) && _loopback.Contains(address));
}
