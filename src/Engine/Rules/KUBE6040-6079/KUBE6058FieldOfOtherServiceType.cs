using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6058: a Service has a setting that its type does not have.</summary>
internal sealed class KUBE6058FieldOfOtherServiceType() : ObjectFieldRule(new RuleDescriptor
{
    Id = "KUBE6058",
    Name = "FieldOfOtherServiceType",
    Title = "Give services only the settings of their type",
    MessageFormat = "{0} has a setting that does not go with its others: {1}",
    Category = RuleCategory.Validity,
    DefaultSeverity = RuleSeverity.Error,
    HelpUri = "https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types",
},
new ObjectKind("Service", ""))
{
    private const string ClusterIP = "ClusterIP";
    private const string LoadBalancer = "LoadBalancer";
    private const int MaxTimeout = 86400;
    private const int MaxPort = 65535;
    private const string TopologyMode = "service.kubernetes.io/topology-mode";
    private const string TopologyHints = "service.kubernetes.io/topology-aware-hints";

    private static readonly string[] _fieldsOfBalancers = ["loadBalancerClass", "allocateLoadBalancerNodePorts", "loadBalancerSourceRanges"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var spec = target.Root["spec"];
        var type = spec["type"];
        if (spec.Find("clusterIP")?.Is("None") == true && (type.Is("NodePort") || type.Is(LoadBalancer)))
        {
            check.Report(spec["clusterIP"], $"only the type {ClusterIP} can be headless, and this one is {type.String}");
        }

        CheckBalancer(spec, check);
        CheckTraffic(spec, check);
        check.InRange(spec.Find("healthCheckNodePort"), 0, MaxPort);
        if (target.Metadata.Find("annotations") is { } annotations)
        {
            CheckTopology(annotations, check);
        }

        if (spec.Find("sessionAffinity")?.Is("ClientIP") == true)
        {
            check.InRange(spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"], 1, MaxTimeout);
        }
    }

    private static void CheckBalancer(ManifestCursor spec, FieldCheck check)
    {
        if (!spec["type"].IsNot(LoadBalancer))
        {
            check.HasFormOrIsAbsent(spec["loadBalancerClass"], TextForm.QualifiedName);
            return;
        }

        foreach (var name in _fieldsOfBalancers)
        {
            if (FieldValue.IsSet(spec.Find(name)))
            {
                check.Report(spec[name], $"{name} is for the type {LoadBalancer} only");
            }
        }
    }

    private static void CheckTraffic(ManifestCursor spec, FieldCheck check)
    {
        if (spec.Find("externalTrafficPolicy") is { } policy && IsInside(spec) && FieldValue.IsSet(policy))
        {
            check.Report(policy, "externalTrafficPolicy is for services that can be reached from outside");
        }

        if (spec.Find("healthCheckNodePort") is { } port && FieldValue.IsSet(port) && (spec["type"].IsNot(LoadBalancer) || spec["externalTrafficPolicy"].IsNot("Local")))
        {
            check.Report(port, $"healthCheckNodePort is for the type {LoadBalancer} with the externalTrafficPolicy Local");
        }
    }

    private static void CheckTopology(ManifestCursor annotations, FieldCheck check)
    {
        if (annotations[TopologyMode].String is { } mode && annotations[TopologyHints].String is { } hints && mode != hints)
        {
            check.Report(annotations[TopologyMode], $"the annotation {TopologyHints} has another value, '{hints}'");
        }
    }

    private static bool IsInside(ManifestCursor spec) =>
        spec["type"].Is("ExternalName") || ((FieldValue.IsBlank(spec["type"]) || spec["type"].Is(ClusterIP)) && FieldValue.IsEmpty(spec["externalIPs"]));
}
