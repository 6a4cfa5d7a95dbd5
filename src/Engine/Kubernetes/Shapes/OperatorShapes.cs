using static KubeGuard.Kubernetes.Shapes.Places;

namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The shapes of the resources that operators run: databases, brokers, monitoring, cluster providers.</summary>
internal static class OperatorShapes
{
    private static readonly string[] _prometheus = ["monitoring.coreos.com"];
    private static readonly string[] _victoriaMetrics = ["operator.victoriametrics.com"];
    private static readonly string[] _certManager = ["cert-manager.io"];

    public static IReadOnlyList<WorkloadShape> Everything { get; } =
    [
        new("cert-manager", _certManager, ["Issuer", "ClusterIssuer"],
        [
            CompletedTemplate("spec.acme.solvers.*.http01.ingress.podTemplate"),
            CompletedTemplate("spec.acme.solvers.*.http01.gatewayHTTPRoute.podTemplate"),
        ]),
        new("CloudNativePG", ["postgresql.cnpg.io"], ["Pooler"], [CompletedTemplate("spec.template")]),
        new("Cluster API operator", ["operator.cluster.x-k8s.io"], [], [CompletedSpec("spec.deployment")]),
        new("DataStax Cassandra", ["cassandra.datastax.com"], ["CassandraDatacenter"], [CompletedTemplate("spec.podTemplateSpec")]),
        new("Elastic", ["*.k8s.elastic.co"], [],
        [
            CompletedTemplate("spec.podTemplate"),
            CompletedTemplate("spec.nodeSets.*.podTemplate"),
            CompletedTemplate("spec.daemonSet.podTemplate"),
            CompletedTemplate("spec.deployment.podTemplate"),
            CompletedTemplate("spec.statefulSet.podTemplate"),
        ]),
        new("Grafana operator", ["grafana.integreatly.org"], ["Grafana"], [CompletedTemplate("spec.deployment.spec.template")]),
        new("MinIO", ["minio.min.io"], ["Tenant"], [CompletedSpec("spec.pools.*", containers: []), CompletedSpec("spec.sideCars")]),
        new("OpenTelemetry", ["opentelemetry.io"], ["OpenTelemetryCollector"],
        [
            CompletedSpec("spec", containers: [In("initContainers", ContainerKind.Init), In(""), In("additionalContainers")]) with { SecurityContext = "podSecurityContext" },
        ]),
        new("Prometheus operator", _prometheus, ["Prometheus", "PrometheusAgent", "Alertmanager", "ThanosRuler"], [CompletedSpec("spec", "podMetadata")]),
        new("RabbitMQ", ["rabbitmq.com"], ["RabbitmqCluster"], [CompletedTemplate("spec.override.statefulSet.spec.template")]),
        new("Strimzi", ["kafka.strimzi.io"], [], [.. Strimzi("spec.template"), .. Strimzi("spec.*.template")]),
        new("VictoriaMetrics", _victoriaMetrics, ["VMAgent", "VMAlert", "VMAlertmanager", "VMAuth", "VMSingle"], [CompletedSpec("spec", "podMetadata")]),
        new("VictoriaMetrics", _victoriaMetrics, ["VMCluster"],
        [
            .. new[] { "spec.vmstorage", "spec.vmselect", "spec.vminsert" }.Select(path => CompletedSpec(path, "podMetadata")),
        ]),
        new("Zalando Postgres", ["acid.zalan.do"], ["postgresql"], [CompletedSpec("spec", containers: [In("initContainers", ContainerKind.Init), In("sidecars")])]),
    ];

    // The containers are beside the pod, each below a key of its own.
    private static IEnumerable<PodPlace> Strimzi(string template) =>
    [
        CompletedSpec(template, "pod.metadata", [In("*Container")]) with { Spec = new ShapePath("pod") },
        CompletedSpec(template + ".buildPod", containers: []),
    ];
}
