using System.Text.RegularExpressions;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>
/// Checks the sources of disks and file servers, which pods and PersistentVolumes share
/// (https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-v1/#PersistentVolumeSpec).
/// </summary>
internal static class DiskSourceCheck
{
    private const int GreatestByte = 255;
    private const int MaxTenantLength = 64;
    private const int MaxInitiatorLength = 64;

    private static readonly string[] _reservedDomains = [".kubernetes.io", ".k8s.io"];
    private static readonly string[] _identities = ["targetWWNs", "wwids"];
    private static readonly string[] _dataSets = ["datasetName", "datasetUUID"];

    // Names of initiators and targets (https://datatracker.ietf.org/doc/html/rfc3720#section-3.2.6.3).
    private static readonly Regex _iscsiName = new(
        @"^iqn\.[0-9]{4}-[0-9]{2}\.[A-Za-z0-9.-]+:[^,;*&$|\s]+$|^eui\.[A-Za-z0-9]{16}$|^naa\.[A-Za-z0-9]{32}$", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>Checks a source.</summary>
    /// <param name="source">The source, at the field that names its type.</param>
    /// <param name="name">The name of the volume.</param>
    /// <param name="check">Where to report.</param>
    public static void Check(ManifestCursor source, ManifestCursor name, FieldCheck check)
    {
        switch (source.Segment.Key)
        {
            case "awsElasticBlockStore" or "gcePersistentDisk":
                check.InRange(source["partition"], 0, GreatestByte);
                break;
            case "cephfs" or "rbd":
                check.IsFilled(source["monitors"]);
                break;
            case "csi":
                check.HasForm(source["driver"], TextForm.DriverName);
                break;
            case "azureDisk":
                CheckAzureDisk(source["kind"], source["diskURI"], check);
                break;
            case "fc":
                CheckFibreChannel(source, check);
                break;
            case "flexVolume":
                CheckOptions(source["options"], check);
                break;
            case "flocker":
                CheckFlocker(source, check);
                break;
            case "iscsi":
                CheckIscsi(source, name, check);
                break;
            case "quobyte":
                CheckQuobyte(source, check);
                break;
            case "scaleIO":
                check.IsSet(source["volumeName"]);
                break;
            case "storageos":
                check.HasFormAndIsSet(source["volumeName"], TextForm.DnsLabel);
                check.HasForm(source["volumeNamespace"], TextForm.DnsLabel);
                break;
        }
    }

    private static void CheckAzureDisk(ManifestCursor kind, ManifestCursor address, FieldCheck check)
    {
        var name = kind.IsAbsent ? "Shared" : kind.String;
        var start = name switch { "Managed" => "/subscriptions/", "Dedicated" or "Shared" => "https://", _ => null };
        if (start is not null && address.String is { Length: > 0 } text && !text.StartsWith(start, StringComparison.Ordinal))
        {
            check.Report(address, $"the diskURI of a disk of the kind {name} starts with '{start}'");
        }
    }

    private static void CheckFibreChannel(ManifestCursor source, FieldCheck check)
    {
        if (source.IsPresent && Array.TrueForAll(_identities, name => FieldValue.IsEmpty(source[name])))
        {
            check.ReportLack(source, "fc needs targetWWNs or wwids");
        }
        else if (source[_identities[0]].Items.Count > 0)
        {
            check.AtMostOne(source, _identities);
            check.IsSet(source["lun"]);
            check.InRange(source["lun"], 0, GreatestByte);
        }
    }

    private static void CheckFlocker(ManifestCursor source, FieldCheck check)
    {
        check.ExactlyOne(source, _dataSets, "a data set");
        if (source[_dataSets[0]].String is { } name && name.IndexOf('/') >= 0)
        {
            check.Report(source[_dataSets[0]], $"the datasetName '{name}' has a slash");
        }
    }

    private static void CheckOptions(ManifestCursor options, FieldCheck check)
    {
        foreach (var option in options.Entries)
        {
            var domain = "." + option.Segment.Key!.Split('/')[0];
            if (Array.Exists(_reservedDomains, end => domain.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            {
                check.Report(option, $"{Quoted.Of(option.Segment.Key)} is of a domain of Kubernetes");
            }
        }
    }

    private static void CheckIscsi(ManifestCursor source, ManifestCursor volume, FieldCheck check)
    {
        if (source["initiatorName"].IsPresent && volume.String is { } volumeName && source["targetPortal"].String is { } portal && volumeName.Length + portal.Length >= MaxInitiatorLength)
        {
            check.Report(source["targetPortal"], $"with an initiatorName, '{volumeName}:{portal}' has at most {MaxInitiatorLength} characters");
        }

        check.InRange(source["lun"], 0, GreatestByte);
        foreach (var name in new[] { source["iqn"], source["initiatorName"] }.Where(name => name.String is { Length: > 0 } text && !_iscsiName.IsMatch(text)))
        {
            check.Report(name, $"{FieldCheck.NameOf(name)} '{name.String}' is no name such as 'iqn.2001-04.com.example:disk1'");
        }

        if (source["secretRef"].IsAbsent && (source["chapAuthDiscovery"].Is(true) || source["chapAuthSession"].Is(true)))
        {
            check.Report(source["secretRef"], "authentication by CHAP needs a secretRef");
        }
    }

    private static void CheckQuobyte(ManifestCursor source, FieldCheck check)
    {
        if (source["tenant"].String is { Length: > MaxTenantLength })
        {
            check.Report(source["tenant"], $"the tenant has more than {MaxTenantLength} characters");
        }

        if (source["registry"].String is { Length: > 0 } registry && registry.Split(',').Any(pair => pair.IndexOf(':') < 0))
        {
            check.Report(source["registry"], $"the registry '{registry}' is no list of hosts with ports, such as 'quobyte:7861'");
        }
    }
}
