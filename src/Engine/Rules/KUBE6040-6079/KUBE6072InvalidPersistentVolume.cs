using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6072: a PersistentVolume has no source, several, or an incomplete one, or a class of storage or a CSIDriver has an invalid value.</summary>
internal sealed class KUBE6072InvalidPersistentVolume() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6072",
        Name = "InvalidPersistentVolume",
        Title = "Give volumes one complete source",
        MessageFormat = "{0} cannot provide storage: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/storage/persistent-volumes/#persistent-volumes",
    },
    new ObjectKind("PersistentVolume", ""),
    new ObjectKind("StorageClass", "storage.k8s.io"),
    new ObjectKind("VolumeAttributesClass", "storage.k8s.io"),
    new ObjectKind("CSIDriver", "storage.k8s.io"))
{
    private const int MaxParameters = 512;
    private const long LeastTokenSeconds = 600;
    private const long GreatestTokenSeconds = 1L << 32;
    private const int LeastUpdatePeriod = 10;

    private static readonly string[] _secrets = ["controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef"];

    private static readonly string[] _sources =
    [
        "awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "fc", "flexVolume", "flocker", "gcePersistentDisk", "glusterfs", "hostPath",
        "iscsi", "local", "nfs", "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO", "storageos", "vsphereVolume",
    ];

    // Texts that a source must have; where they are absent, the schema says so.
    private static readonly (string Source, string Field)[] _required =
    [
        ("awsElasticBlockStore", "volumeID"), ("azureDisk", "diskName"), ("azureDisk", "diskURI"), ("azureFile", "secretName"), ("azureFile", "shareName"),
        ("cinder", "volumeID"), ("csi", "driver"), ("csi", "volumeHandle"), ("flexVolume", "driver"),
        ("gcePersistentDisk", "pdName"), ("glusterfs", "endpoints"), ("glusterfs", "path"), ("hostPath", "path"), ("iscsi", "targetPortal"), ("iscsi", "iqn"), ("local", "path"),
        ("nfs", "server"), ("nfs", "path"), ("photonPersistentDisk", "pdID"), ("portworxVolume", "volumeID"), ("quobyte", "registry"), ("quobyte", "volume"), ("rbd", "image"),
        ("scaleIO", "gateway"), ("scaleIO", "system"), ("vsphereVolume", "volumePath"),
    ];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        switch (target.Type!.Kind)
        {
            case "StorageClass":
                CheckClass(target.Root, check);
                break;
            case "VolumeAttributesClass":
                CheckProvisioner(target.Root["driverName"], check);
                CheckParameters(target.Root["parameters"], check);
                if (FieldValue.IsEmpty(target.Root["parameters"]))
                {
                    check.ReportLack(target.Root["parameters"].Owner, "it has no parameters");
                }

                break;
            case "CSIDriver":
                CheckDriver(spec, check);
                break;
            default:
                CheckVolume(spec, target.Metadata["name"], check);
                break;
        }
    }

    private static void CheckVolume(ManifestCursor spec, ManifestCursor name, FieldCheck check)
    {
        StorageCheck.CheckAccessModes(spec, check);
        CheckCapacity(spec, check);
        CheckSource(spec, name, check);
        CheckAffinity(spec, check);
        check.HasForm(spec["storageClassName"], TextForm.Subdomain);
        if (spec["persistentVolumeReclaimPolicy"].Is("Recycle") && spec["hostPath"]["path"].String is { Length: > 0 } path && path.Trim('/', '.').Length == 0)
        {
            check.Report(spec["persistentVolumeReclaimPolicy"], "the root directory of a node is not recycled");
        }
    }

    private static void CheckCapacity(ManifestCursor spec, FieldCheck check)
    {
        var capacity = spec["capacity"];
        if (spec.IsPresent && capacity["storage"].IsAbsent)
        {
            check.Report(capacity["storage"], "it has no capacity");
        }

        StorageCheck.CheckAmount(capacity["storage"], check);
        if (capacity.Entries.FirstOrDefault(entry => entry.Segment.Key != "storage") is { } other)
        {
            check.Report(other, $"its capacity is one of storage only, not of {other.Segment.Key}");
        }
    }

    private static void CheckSource(ManifestCursor spec, ManifestCursor name, FieldCheck check)
    {
        if (check.AtMostOne(spec, _sources) == 0 && spec.IsPresent)
        {
            check.ReportLack(spec, "it has no source, such as csi or nfs");
        }

        foreach (var (source, field) in _required)
        {
            check.IsNotEmpty(spec[source][field]);
        }

        CheckPath(spec["nfs"]["path"], path => path.StartsWith("/", StringComparison.Ordinal), "is not absolute", check);
        CheckPath(spec["local"]["path"], path => !path.Split('/').Contains(".."), "has '..' in it", check);
        CheckPath(spec["hostPath"]["path"], path => !path.Split('/').Contains(".."), "has '..' in it", check);
        foreach (var source in _sources.Select(name => spec[name]).Where(source => source.IsPresent))
        {
            DiskSourceCheck.Check(source, name, check);
        }

        foreach (var secret in _secrets.Select(name => spec["csi"][name]).Append(spec["cinder"]["secretRef"]).Append(spec["storageos"]["secretRef"]).Where(secret => secret.IsPresent))
        {
            check.IsSet(secret["name"]);
            check.IsSet(secret["namespace"]);
            if (secret.Parent!.Segment.Key == "csi")
            {
                check.HasForm(secret["name"], TextForm.Subdomain);
                check.HasForm(secret["namespace"], TextForm.DnsLabel);
            }
        }

        check.IsNotEmpty(spec["iscsi"]["secretRef"]["name"]);
        check.IsNotEmpty(spec["azureFile"]["secretNamespace"]);
        check.HasFormOrIsAbsent(spec["glusterfs"]["endpointsNamespace"], TextForm.DnsLabel);
        CheckAttributes(spec["volumeAttributesClassName"], spec["csi"], check);
    }

    private static void CheckAttributes(ManifestCursor name, ManifestCursor driver, FieldCheck check)
    {
        if (!check.Version.IsAtLeast(StorageCheck.FirstMinorWithAttributes))
        {
            return;
        }

        check.HasFormOrIsAbsent(name, TextForm.Subdomain);
        if (name.IsPresent && driver.IsAbsent)
        {
            check.Report(name, "volumeAttributesClassName needs csi");
        }
    }

    private static void CheckPath(ManifestCursor field, Func<string, bool> isValid, string problem, FieldCheck check)
    {
        if (field.String is { Length: > 0 } path && !isValid(path))
        {
            check.Report(field, $"the path '{path}' {problem}");
        }
    }

    private static void CheckAffinity(ManifestCursor spec, FieldCheck check)
    {
        var affinity = spec["nodeAffinity"];
        if (spec["local"].IsPresent && affinity.IsAbsent)
        {
            check.Report(affinity, "a local volume needs the nodeAffinity of its node");
        }
        else if (affinity.IsPresent && affinity["required"].IsAbsent)
        {
            check.Report(affinity["required"], "nodeAffinity has nothing required");
        }

        check.IsFilled(affinity["required"]["nodeSelectorTerms"]);
        foreach (var term in affinity["required"]["nodeSelectorTerms"].Items)
        {
            NodeSelectorCheck.Check(term, check);
        }
    }

    private static void CheckClass(ManifestCursor root, FieldCheck check)
    {
        CheckProvisioner(root["provisioner"], check);
        CheckParameters(root["parameters"], check);
        foreach (var term in root["allowedTopologies"].Items)
        {
            check.AreUnique(term["matchLabelExpressions"].Items, "keys of a topology", "key");
        }

        foreach (var expression in root["allowedTopologies"].Items.SelectMany(term => term["matchLabelExpressions"].Items))
        {
            check.AreUnique(expression["values"].Items, "values of a topology");
            check.HasFormOrIsAbsent(expression["key"], TextForm.LabelKey);
            if (expression["values"].IsPresent && FieldValue.IsEmpty(expression["values"]))
            {
                check.ReportLack(expression["values"], "a topology allows no value");
            }
        }
    }

    private static void CheckProvisioner(ManifestCursor field, FieldCheck check)
    {
        check.IsNotEmpty(field);
        if (field.String is { Length: > 0 } provisioner && !LabelSyntax.IsKey(provisioner.ToLowerInvariant()))
        {
            check.Report(field, $"'{provisioner}' is no name of a provisioner");
        }
    }

    private static void CheckParameters(ManifestCursor parameters, FieldCheck check)
    {
        if (parameters.Entries.FirstOrDefault(entry => entry.Segment.Key!.Length == 0) is { } nameless)
        {
            check.Report(nameless, "a parameter has no name");
        }
        else if (parameters.Entries.Count > MaxParameters)
        {
            check.Report(parameters, $"there are {parameters.Entries.Count} parameters; at most {MaxParameters} are allowed");
        }
    }

    private static void CheckDriver(ManifestCursor spec, FieldCheck check)
    {
        var requests = spec["tokenRequests"].Items;
        check.AreUnique(requests, "token requests", "audience");
        foreach (var request in requests)
        {
            check.InRange(request["expirationSeconds"], LeastTokenSeconds, GreatestTokenSeconds);
        }

        check.AtLeast(spec["nodeAllocatableUpdatePeriodSeconds"], LeastUpdatePeriod);
    }
}
