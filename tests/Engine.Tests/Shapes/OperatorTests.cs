using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class OperatorTests
{
    [Fact]
    public void Every_component_of_Strimzi_has_a_pod_with_containers_beside_it()
    {
        const string Kafka = """
            apiVersion: kafka.strimzi.io/v1beta2
            kind: Kafka
            metadata: { name: events, namespace: lab }
            spec:
              kafka:
                template:
                  pod: { securityContext: { runAsUser: 0 } }
                  kafkaContainer: { securityContext: { privileged: true } }
                  initContainer: { securityContext: { allowPrivilegeEscalation: true } }
              entityOperator:
                template:
                  topicOperatorContainer: { securityContext: { capabilities: { add: [SYS_ADMIN] } } }
              cruiseControl: {}
            """;
        Reports(
            Kafka,
            "KUBE1104 spec.kafka.template.pod.securityContext.runAsUser",
            "KUBE1005 spec.kafka.template.kafkaContainer.securityContext.privileged",
            "KUBE1102 spec.kafka.template.initContainer.securityContext.allowPrivilegeEscalation",
            "KUBE1208 spec.entityOperator.template.topicOperatorContainer.securityContext.capabilities.add[0]");
        Assert.Equal(["Container 'kafkaContainer' of Kafka 'lab/events'"], Subjects(Kafka, "KUBE1005"));
    }

    [Theory]
    [InlineData("KafkaConnect", "connectContainer")]
    [InlineData("KafkaConnect", "buildContainer")]
    [InlineData("KafkaBridge", "bridgeContainer")]
    [InlineData("KafkaNodePool", "kafkaContainer")]
    public void Kinds_of_Strimzi_with_one_component(string kind, string container) => Reports($$"""
        apiVersion: kafka.strimzi.io/v1beta2
        kind: {{kind}}
        metadata: { name: x }
        spec:
          template:
            {{container}}: { env: [{ name: A, value: b }], securityContext: { privileged: true } }
        """,
        $"KUBE1005 spec.template.{container}.securityContext.privileged");

    [Fact]
    public void A_user_of_Kafka_has_a_template_without_pods() => Reports("""
        apiVersion: kafka.strimzi.io/v1beta2
        kind: KafkaUser
        metadata: { name: x }
        spec:
          template:
            secret: { metadata: { labels: { a: b } } }
        """);

    [Theory]
    [InlineData("Prometheus")]
    [InlineData("PrometheusAgent")]
    [InlineData("Alertmanager")]
    [InlineData("ThanosRuler")]
    public void Containers_of_the_Prometheus_operator_are_merged_with_its_own(string kind) => Reports($$"""
        apiVersion: monitoring.coreos.com/v1
        kind: {{kind}}
        metadata: { name: main }
        spec:
          podMetadata: { annotations: { kubeguard/disable: KUBE1207, kubeguard/reason: must write } }
          securityContext: { runAsUser: 0 }
          containers:
          - name: proxy
            image: registry.k8s.io/proxy:latest
            volumeMounts: [{ name: log, mountPath: /log, readOnly: false }]
          - name: config-reloader
            securityContext: { privileged: true }
          volumes:
          - name: log
            hostPath: { path: /var/lib/docker }
        """,
        "KUBE1104 spec.securityContext.runAsUser",
        "KUBE3002 spec.containers[0].image",
        "KUBE1005 spec.containers[1].securityContext.privileged",
        "KUBE1206 spec.volumes[0].hostPath.path");

    [Theory]
    [InlineData("elasticsearch.k8s.elastic.co/v1", "Elasticsearch", "nodeSets: [{ name: a, podTemplate: X }]", "nodeSets[0].podTemplate")]
    [InlineData("kibana.k8s.elastic.co/v1", "Kibana", "podTemplate: X", "podTemplate")]
    [InlineData("beat.k8s.elastic.co/v1beta1", "Beat", "daemonSet: { podTemplate: X }", "daemonSet.podTemplate")]
    [InlineData("postgresql.cnpg.io/v1", "Pooler", "template: X", "template")]
    [InlineData("rabbitmq.com/v1beta1", "RabbitmqCluster", "override: { statefulSet: { spec: { template: X } } }", "override.statefulSet.spec.template")]
    [InlineData("grafana.integreatly.org/v1beta1", "Grafana", "deployment: { spec: { template: X } }", "deployment.spec.template")]
    [InlineData("cassandra.datastax.com/v1beta1", "CassandraDatacenter", "podTemplateSpec: X", "podTemplateSpec")]
    public void Pod_templates_that_an_operator_merges_with_its_own_have_nothing_missing(string version, string kind, string spec, string path) => Reports($$"""
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: main }
        spec: { {{spec.Replace("X", "{ spec: { hostNetwork: true, containers: [{ name: main, image: \"registry.k8s.io/a:1\", securityContext: { privileged: true } }] } }", StringComparison.Ordinal)}} }
        """,
        $"KUBE1002 spec.{path}.spec.hostNetwork",
        $"KUBE1005 spec.{path}.spec.containers[0].securityContext.privileged");

    [Fact]
    public void A_collector_of_OpenTelemetry_is_a_pod_and_a_container_in_one() => Reports("""
        apiVersion: opentelemetry.io/v1beta1
        kind: OpenTelemetryCollector
        metadata: { name: agent }
        spec:
          image: registry.k8s.io/collector:latest
          hostNetwork: true
          securityContext: { privileged: true }
          podSecurityContext: { runAsUser: 0 }
        """,
        "KUBE1002 spec.hostNetwork",
        "KUBE1005 spec.securityContext.privileged",
        "KUBE1104 spec.podSecurityContext.runAsUser",
        "KUBE3002 spec.image");

    [Fact]
    public void The_deployments_of_an_operator_bundle_are_whole() => ReportsAmongOthers("""
        apiVersion: operators.coreos.com/v1alpha1
        kind: ClusterServiceVersion
        metadata: { name: operator.v1 }
        spec:
          install:
            spec:
              deployments:
              - name: operator
                spec:
                  template:
                    spec:
                      containers:
                      - { name: manager, image: "registry.k8s.io/a:1" }
        """,
        "KUBE1102 spec.install.spec.deployments[0].spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation");
}
