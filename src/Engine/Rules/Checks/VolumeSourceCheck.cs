using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>Checks the sources of volumes (https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/volume/).</summary>
internal static class VolumeSourceCheck
{
    private const int GreatestMode = 511;
    private const int FirstMinorWithImageReference = 35;
    private const long LeastTokenSeconds = 600;
    private const long GreatestTokenSeconds = 1L << 32;

    private static readonly string[] _projections = ["secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate"];
    private static readonly string[] _trust = ["name", "signerName"];
    private static readonly string[] _metadataOfClaims = ["labels", "annotations"];

    // Texts that the schemas require, but that may not be empty either.
    private static readonly Dictionary<string, string[]> _texts = new(StringComparer.Ordinal)
    {
        ["awsElasticBlockStore"] = ["volumeID"],
        ["azureDisk"] = ["diskName", "diskURI"],
        ["azureFile"] = ["secretName", "shareName"],
        ["cinder"] = ["volumeID"],
        ["csi"] = ["driver"],
        ["flexVolume"] = ["driver"],
        ["gcePersistentDisk"] = ["pdName"],
        ["gitRepo"] = ["repository"],
        ["glusterfs"] = ["endpoints", "path"],
        ["hostPath"] = ["path"],
        ["iscsi"] = ["targetPortal", "iqn"],
        ["nfs"] = ["server", "path"],
        ["persistentVolumeClaim"] = ["claimName"],
        ["photonPersistentDisk"] = ["pdID"],
        ["portworxVolume"] = ["volumeID"],
        ["quobyte"] = ["registry", "volume"],
        ["rbd"] = ["image"],
        ["scaleIO"] = ["gateway", "system"],
        ["vsphereVolume"] = ["volumePath"],
    };

    /// <summary>Checks the source of a volume.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="source">The source, at the field that names its type.</param>
    /// <param name="check">Where to report.</param>
    public static void Check(Pod pod, ManifestCursor source, FieldCheck check)
    {
        foreach (var text in _texts.TryGetValue(source.Segment.Key!, out var texts) ? texts : [])
        {
            check.IsNotEmpty(source[text]);
        }

        DiskSourceCheck.Check(source, source.Parent!["name"], check);
        switch (source.Segment.Key)
        {
            case "hostPath":
                check.HasForm(source["path"], TextForm.PathWithoutBackstep);
                break;
            case "emptyDir" when FieldValue.QuantityOf(source["sizeLimit"]) is { Value: < 0 }:
                check.Report(source["sizeLimit"], "sizeLimit is negative");
                break;
            case "secret":
                check.IsSet(source["secretName"]);
                CheckFiles(source, check);
                break;
            case "configMap":
                check.IsSet(source["name"]);
                CheckFiles(source, check);
                break;
            case "downwardAPI":
                CheckDownward(source, check);
                break;
            case "projected":
                CheckProjected(source, check);
                break;
            case "nfs":
                check.HasForm(source["path"], TextForm.AbsolutePath);
                break;
            case "gitRepo":
                check.HasForm(source["directory"], TextForm.LocalPath);
                break;
            case "ephemeral":
                CheckEphemeral(pod, source, check);
                break;
            case "csi" when source["nodePublishSecretRef"].IsPresent:
                check.HasFormAndIsSet(source["nodePublishSecretRef"]["name"], TextForm.Subdomain);
                break;
            case "cinder" or "storageos" when source["secretRef"].IsPresent:
                check.IsSet(source["secretRef"]["name"]);
                break;
            case "persistentVolumeClaim":
                CheckClaimName(pod, source["claimName"], check);
                break;
            case "image" when pod.IsObject && check.Version.IsAtLeast(FirstMinorWithImageReference):
                check.IsSet(source["reference"]);
                break;
        }
    }

    private static void CheckFiles(ManifestCursor source, FieldCheck check)
    {
        check.InRange(source["defaultMode"], 0, GreatestMode);
        foreach (var item in source["items"].Items)
        {
            check.IsNotEmpty(item["key"]);
            CheckFile(item, check);
        }
    }

    private static void CheckFile(ManifestCursor item, FieldCheck check)
    {
        check.InRange(item["mode"], 0, GreatestMode);
        check.IsNotEmpty(item["path"]);
        check.HasForm(item["path"], TextForm.FilePath);
    }

    private static void CheckDownward(ManifestCursor source, FieldCheck check)
    {
        check.InRange(source["defaultMode"], 0, GreatestMode);
        foreach (var item in source["items"].Items)
        {
            CheckFile(item, check);
            DownwardField.CheckItem(item, check);
        }
    }

    private static void CheckProjected(ManifestCursor volume, FieldCheck check)
    {
        check.InRange(volume["defaultMode"], 0, GreatestMode);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in volume["sources"].Items)
        {
            check.AtMostOne(source, _projections);
            foreach (var path in CheckProjection(source, check))
            {
                if (path.String is { Length: > 0 } text && !paths.Add(text))
                {
                    check.Report(path, $"two sources write the path '{text}'");
                }
            }
        }
    }

    private static IEnumerable<ManifestCursor> CheckProjection(ManifestCursor source, FieldCheck check)
    {
        CheckFiles(source["secret"], check);
        CheckFiles(source["configMap"], check);
        CheckDownward(source["downwardAPI"], check);
        foreach (var named in new[] { source["secret"], source["configMap"] }.Where(named => named.IsPresent))
        {
            check.IsSet(named["name"]);
        }

        var (token, trust) = (source["serviceAccountToken"], source["clusterTrustBundle"]);
        check.ExactlyOne(trust, _trust, "a bundle");
        check.IsNotEmpty(trust["path"]);
        check.HasForm(trust["path"], TextForm.FilePath);
        check.HasFormOrIsAbsent(trust["signerName"], CertificateRequestCheck.Signer);
        if (trust["name"].IsPresent && trust["labelSelector"].IsPresent)
        {
            check.Report(trust["labelSelector"], "labelSelector is for a signerName, not for a name");
        }

        check.ReportAll(LabelSelectorValidation.FindProblems(trust["labelSelector"]));
        check.InRange(token["expirationSeconds"], LeastTokenSeconds, GreatestTokenSeconds);
        check.IsNotEmpty(token["path"]);
        check.HasForm(token["path"], TextForm.FilePath);
        return source["secret"]["items"].Items
            .Concat(source["configMap"]["items"].Items)
            .Concat(source["downwardAPI"]["items"].Items)
            .Select(item => item["path"])
            .Append(token["path"])
            .Append(trust["path"]);
    }

    private static void CheckClaimName(Pod pod, ManifestCursor claim, FieldCheck check)
    {
        if (pod is { IsObject: true, Object.Name: { } owner }
            && pod.Volumes.Any(volume => volume["ephemeral"].IsPresent && volume["name"].String is { } name && claim.Is($"{owner}-{name}")))
        {
            check.Report(claim, $"'{claim.String}' is the claim of an ephemeral volume of the pod");
        }
    }

    // A pod names the claim after itself and the volume.
    private static void CheckEphemeral(Pod pod, ManifestCursor source, FieldCheck check)
    {
        var template = source["volumeClaimTemplate"];
        check.IsSet(template);
        StorageCheck.CheckClaim(template["spec"], check);
        check.ReportAll(LabelSelectorValidation.FindProblems(template["spec"]["selector"]));
        if (template["metadata"].Entries.FirstOrDefault(field => field.IsPresent && !_metadataOfClaims.Contains(field.Segment.Key)) is { } other)
        {
            check.Report(other, $"the metadata of a volumeClaimTemplate has labels and annotations, but no {other.Segment.Key}");
        }

        if (pod.IsObject && pod.Object.Name is { } owner && source.Parent!["name"].String is { } name && owner.Length + name.Length >= NameForms.MaxLength)
        {
            check.Report(source.Parent["name"], $"the claim '{owner}-{name}' would have more than {NameForms.MaxLength} characters in its name");
        }
    }
}
