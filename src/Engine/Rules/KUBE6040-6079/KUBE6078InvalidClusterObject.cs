using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6078: an object has a value that the API server refuses, in a field that no other rule is about.</summary>
internal sealed class KUBE6078InvalidClusterObject() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6078",
        Name = "InvalidClusterObject",
        Title = "Use valid values in objects of the cluster",
        MessageFormat = "{0} has an invalid value: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/reference/kubernetes-api/",
    },
    new ObjectKind("APIService", "apiregistration.k8s.io"),
    new ObjectKind("CertificateSigningRequest", "certificates.k8s.io"),
    new ObjectKind("DeviceClass", Devices),
    new ObjectKind("Endpoints", ""),
    new ObjectKind("EndpointSlice", "discovery.k8s.io"),
    new ObjectKind("FlowSchema", FlowControl),
    new ObjectKind("IngressClass", "networking.k8s.io"),
    new ObjectKind("Lease", "coordination.k8s.io"),
    new ObjectKind("Namespace", ""),
    NetworkPolicy.Kind,
    new ObjectKind("Node", ""),
    new ObjectKind("PriorityClass", "scheduling.k8s.io"),
    new ObjectKind("PriorityLevelConfiguration", FlowControl),
    new ObjectKind("ResourceClaim", Devices),
    new ObjectKind("ResourceClaimTemplate", Devices),
    new ObjectKind("RuntimeClass", "node.k8s.io"),
    new ObjectKind("ServiceCIDR", "networking.k8s.io"))
{
    private const string Devices = "resource.k8s.io";
    private const string FlowControl = "flowcontrol.apiserver.k8s.io";
    private const string FlatRequests = "v1beta1";
    private const string SystemPrefix = "system-";
    private const int MaxPriority = 1_000_000_000;

    private static readonly (string Name, long Value)[] _systemPriorities = [("system-cluster-critical", 2_000_000_000), ("system-node-critical", 2_000_001_000)];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var (root, spec) = (target.Root, target.Root["spec"]);
        switch (target.Type!.Kind)
        {
            case "APIService":
                ApiServiceCheck.Check(target, check);
                break;
            case "CertificateSigningRequest" when target.Type.Version == "v1":
                CertificateRequestCheck.Check(spec, check);
                break;
            case "DeviceClass":
                DeviceClaimCheck.CheckClass(spec, check);
                break;
            case "Endpoints":
                EndpointCheck.CheckEndpoints(root, check);
                break;
            case "EndpointSlice":
                EndpointCheck.CheckSlice(root, check);
                break;
            case "FlowSchema":
                FlowControlCheck.CheckSchema(spec, target.Metadata["name"], check);
                break;
            case "IngressClass":
                IngressClassCheck.Check(spec, check);
                break;
            case "Lease":
                check.AtLeast(spec["leaseDurationSeconds"], 1);
                check.AtLeast(spec["leaseTransitions"], 0);
                break;
            case "Namespace":
                CheckFinalizers(spec["finalizers"], check);
                break;
            case "NetworkPolicy":
                check.ReportAll(NetworkPolicyValidation.FindTypeProblems(new NetworkPolicy(target)));
                break;
            case "Node":
                CheckNode(spec, check);
                break;
            case "PriorityClass":
                CheckPriority(root["value"], target.Metadata["name"], check);
                break;
            case "PriorityLevelConfiguration":
                FlowControlCheck.CheckLevel(spec, target.Metadata["name"], check);
                break;
            case "ResourceClaim":
                DeviceClaimCheck.CheckClaim(spec["devices"], target.Type.Version == FlatRequests, check);
                break;
            case "ResourceClaimTemplate":
                DeviceClaimCheck.CheckMetadata(spec["metadata"], check);
                DeviceClaimCheck.CheckClaim(spec["spec"]["devices"], target.Type.Version == FlatRequests, check);
                break;
            case "RuntimeClass":
                CheckRuntime(root, check);
                break;
            case "ServiceCIDR":
                check.IsFilled(spec["cidrs"]);
                new AddressCheck(check.Version).CheckBlocks(spec["cidrs"], check);
                break;
        }
    }

    // Those of Kubernetes itself have no domain.
    private static void CheckFinalizers(ManifestCursor finalizers, FieldCheck check)
    {
        foreach (var finalizer in finalizers.Items)
        {
            if (finalizer.String is { } name && (!LabelSyntax.IsKey(name) || (name.IndexOf('/') < 0 && name is not ("kubernetes" or "orphan" or "foregroundDeletion"))))
            {
                check.Report(finalizer, $"{Quoted.Of(name)} is no name of a finalizer, such as 'example.com/cleanup'");
            }
        }
    }

    private static void CheckNode(ManifestCursor spec, FieldCheck check)
    {
        var address = new AddressCheck(check.Version);
        address.CheckBlocks(spec["podCIDRs"], check);
        if (address.FindBlock(spec["podCIDR"]) is { } problem)
        {
            check.Report(spec["podCIDR"], problem);
        }

        var taints = new HashSet<(string, string)>();
        foreach (var taint in spec["taints"].Items)
        {
            if (taint["key"].String is { } key && taint["effect"].String is { } effect && !taints.Add((key, effect)))
            {
                check.Report(taint["key"], $"two taints have the key '{key}' and the effect {effect}");
            }

            check.HasFormOrIsAbsent(taint["key"], TextForm.LabelKey);
            check.HasForm(taint["value"], TextForm.LabelValue);
            check.IsNotEmpty(taint["effect"]);
        }
    }

    private static void CheckPriority(ManifestCursor value, ManifestCursor name, FieldCheck check)
    {
        if (name.String is { } known && Array.Find(_systemPriorities, system => system.Name == known) is (not null, var wanted) && !value.Is(wanted) && (value.IsAbsent || value.Integer is not null))
        {
            check.Report(value, $"the priority of {known} is {wanted}");
        }
        else if (value.Integer is > MaxPriority and var priority && name.Text?.StartsWith(SystemPrefix) == false)
        {
            check.Report(value, $"the priority {priority} is more than {MaxPriority}, the greatest that is not one of the system");
        }
    }

    private static void CheckRuntime(ManifestCursor root, FieldCheck check)
    {
        check.HasFormOrIsAbsent(root["handler"], TextForm.DnsLabel);
        foreach (var amount in root["overhead"]["podFixed"].Entries)
        {
            if (FieldValue.QuantityOf(amount) is { Value: < 0 })
            {
                check.Report(amount, $"the overhead of {amount.Segment.Key} is negative");
            }
            else if (!ResourceNames.IsOfContainer(amount.Segment.Key!))
            {
                check.Report(amount, $"{Quoted.Of(amount.Segment.Key)} is no resource of a container");
            }
        }

        foreach (var label in root["scheduling"]["nodeSelector"].Entries)
        {
            check.HasForm(label, TextForm.LabelValue);
            if (!TextForm.LabelKey.IsValid(label.Segment.Key!))
            {
                check.Report(label, $"{Quoted.Of(label.Segment.Key)} is no {TextForm.LabelKey.Name}");
            }
        }

        var tolerations = root["scheduling"]["tolerations"].Items;
        for (var i = 0; i < tolerations.Count; i++)
        {
            TolerationCheck.Check(tolerations[i], check);
            if (tolerations.Take(i).Any(earlier => tolerations[i].Node!.IsWhollyKnown() && NodeEquality.AreEqual(earlier.Node!, tolerations[i].Node!)))
            {
                check.Report(tolerations[i], "an earlier toleration is the same");
            }
        }
    }
}
