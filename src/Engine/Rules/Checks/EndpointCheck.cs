using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>The checks of endpoints that people write for a Service without selector (https://kubernetes.io/docs/concepts/services-networking/service/#services-without-selectors).</summary>
internal static class EndpointCheck
{
    private const int MaxPort = 65535;
    private const int MaxAddresses = 100;
    private const int MaxHints = 8;
    private const int FirstMinorWithNodes = 34;

    private static readonly string[] _addressLists = ["addresses", "notReadyAddresses"];

    /// <summary>Checks an Endpoints object.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckEndpoints(ManifestCursor root, FieldCheck check)
    {
        var address = new AddressCheck(check.Version);
        foreach (var subset in root["subsets"].Items)
        {
            if (subset.IsPresent && Array.TrueForAll(_addressLists, list => FieldValue.IsEmpty(subset[list])))
            {
                check.ReportLack(subset, "a subset has no addresses");
            }

            foreach (var field in _addressLists.SelectMany(list => subset[list].Items).Select(item => item["ip"]))
            {
                Report(field, address.FindEndpoint(field), check);
                check.HasForm(field.Parent!["hostname"], TextForm.DnsLabel);
                check.HasFormOrIsAbsent(field.Parent["nodeName"], TextForm.Subdomain);
            }

            CheckPorts(subset["ports"].Items, check);
            foreach (var port in subset["ports"].Items)
            {
                check.InRange(port["port"], 1, MaxPort);
                if (subset["ports"].Items.Count > 1 && port.IsPresent && FieldValue.IsBlank(port["name"]))
                {
                    check.Report(port["name"], "each of several ports needs a name");
                }
            }
        }
    }

    /// <summary>Checks an EndpointSlice.</summary>
    /// <param name="root">Its root.</param>
    /// <param name="check">Where to report.</param>
    public static void CheckSlice(ManifestCursor root, FieldCheck check)
    {
        var address = new AddressCheck(check.Version);
        foreach (var endpoint in root["endpoints"].Items)
        {
            if (endpoint["addresses"].IsPresent && FieldValue.IsEmpty(endpoint["addresses"]))
            {
                check.ReportLack(endpoint["addresses"], "an endpoint has no address");
            }

            if (endpoint["addresses"].Items.Count > MaxAddresses)
            {
                check.Report(endpoint["addresses"], $"an endpoint has {endpoint["addresses"].Items.Count} addresses; at most {MaxAddresses} are allowed");
            }

            check.HasFormOrIsAbsent(endpoint["hostname"], TextForm.DnsLabel);
            check.HasFormOrIsAbsent(endpoint["nodeName"], TextForm.Subdomain);
            CheckHints(endpoint["hints"]["forZones"], "zones", TextForm.LabelValue, check);
            if (check.Version.IsAtLeast(FirstMinorWithNodes))
            {
                CheckHints(endpoint["hints"]["forNodes"], "nodes", TextForm.Subdomain, check);
            }

            foreach (var field in endpoint["addresses"].Items)
            {
                Report(field, FindAddressProblem(field, root["addressType"].String, address), check);
            }
        }

        CheckPorts(root["ports"].Items, check);
        check.AreUnique(root["ports"].Items, "ports", "name");
        foreach (var port in root["ports"].Items.Where(port => port.IsPresent && FieldValue.IsBlank(port["name"])).Skip(1))
        {
            check.Report(port["name"], "two ports have no name");
        }
    }

    private static void CheckHints(ManifestCursor list, string noun, TextForm form, FieldCheck check)
    {
        check.AreUnique(list.Items, $"{noun} of an endpoint", "name");
        foreach (var item in list.Items)
        {
            check.HasForm(item["name"], form);
        }

        if (list.Items.Count > MaxHints)
        {
            check.Report(list, $"an endpoint has {list.Items.Count} {noun}; at most {MaxHints} are allowed");
        }
    }

    private static void CheckPorts(IReadOnlyList<ManifestCursor> ports, FieldCheck check)
    {
        foreach (var port in ports)
        {
            check.HasForm(port["name"], TextForm.DnsLabel);
            check.HasFormOrIsAbsent(port["appProtocol"], TextForm.QualifiedName);
        }
    }

    private static string? FindAddressProblem(ManifestCursor field, string? type, AddressCheck address) => (type, field.String) switch
    {
        ("IPv4" or "IPv6", { } text) when text.IndexOf(':') >= 0 != (type == "IPv6") => $"'{text}' is no address of the type {type}",
        ("IPv4" or "IPv6", not null) => address.FindEndpoint(field),
        ("FQDN", { } text) when !TextForm.Subdomain.IsValid(text) || text.IndexOf('.') < 0 => $"'{text}' is no full domain name",
        _ => null,
    };

    private static void Report(ManifestCursor field, string? problem, FieldCheck check)
    {
        if (problem is not null)
        {
            check.Report(field, problem);
        }
    }
}
