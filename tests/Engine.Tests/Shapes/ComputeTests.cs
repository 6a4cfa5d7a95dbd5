using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class ComputeTests
{
    private const string Pod = "{ spec: { containers: [{ name: main, image: \"registry.k8s.io/a:1\" }] } }";

    [Theory]
    [InlineData("kubeflow.org/v1", "PyTorchJob", "pytorchReplicaSpecs: { Worker: { replicas: 2, template: X } }", "pytorchReplicaSpecs.Worker.template")]
    [InlineData("kubeflow.org/v1", "TFJob", "tfReplicaSpecs: { Chief: { template: X } }", "tfReplicaSpecs.Chief.template")]
    [InlineData("kubeflow.org/v1", "Notebook", "template: X", "template")]
    [InlineData("ray.io/v1", "RayCluster", "headGroupSpec: { template: X }", "headGroupSpec.template")]
    [InlineData("ray.io/v1", "RayJob", "rayClusterSpec: { workerGroupSpecs: [{ template: X }] }", "rayClusterSpec.workerGroupSpecs[0].template")]
    [InlineData("batch.volcano.sh/v1alpha1", "Job", "tasks: [{ name: a, template: X }]", "tasks[0].template")]
    [InlineData("jobset.x-k8s.io/v1alpha2", "JobSet", "replicatedJobs: [{ name: a, template: { spec: { template: X } } }]", "replicatedJobs[0].template.spec.template")]
    [InlineData("keda.sh/v1alpha1", "ScaledJob", "jobTargetRef: { template: X }", "jobTargetRef.template")]
    [InlineData("serving.knative.dev/v1", "Service", "template: X", "template")]
    [InlineData("serving.knative.dev/v1", "Configuration", "template: X", "template")]
    [InlineData("apps.openshift.io/v1", "DeploymentConfig", "template: X", "template")]
    [InlineData("v1", "DeploymentConfig", "template: X", "template")]
    public void Pod_templates_that_run_as_they_are_written(string version, string kind, string spec, string path)
    {
        var yaml = $$"""
            apiVersion: {{version}}
            kind: {{kind}}
            metadata: { name: x }
            spec: { {{spec.Replace("X", Pod, StringComparison.Ordinal)}} }
            """;
        ReportsAmongOthers(
            yaml,
            $"KUBE1102 spec.{path}.spec.containers[0].securityContext.allowPrivilegeEscalation",
            $"KUBE1103 spec.{path}.spec.containers[0].securityContext.runAsNonRoot",
            $"KUBE5002 spec.{path}.spec.automountServiceAccountToken");
        Assert.Equal([$"Container 'main' of {kind} 'x'"], Subjects(yaml, "KUBE1102"));
    }

    [Fact]
    public void A_revision_is_a_pod_spec_itself() => ReportsAmongOthers("""
        apiVersion: serving.knative.dev/v1
        kind: Revision
        metadata: { name: x }
        spec:
          containers:
          - { image: "registry.k8s.io/a:1" }
        """,
        "KUBE1102 spec.containers[0].securityContext.allowPrivilegeEscalation");

    [Fact]
    public void Knative_takes_no_security_context_of_the_pod() => Assert.Equal(
        ["Set spec.template.spec.containers[0].securityContext.runAsNonRoot = true", "Set spec.template.spec.containers[0].securityContext.seccompProfile.type = RuntimeDefault"],
        new[] { "KUBE1103", "KUBE1105" }.SelectMany(id => Fixes("""
            apiVersion: serving.knative.dev/v1
            kind: Service
            metadata: { name: x }
            spec: { template: { spec: { containers: [{ image: "registry.k8s.io/a:1" }] } } }
            """, id)));

    [Fact]
    public void Driver_and_executor_of_Spark_are_a_pod_and_its_container_in_one()
    {
        const string Application = """
            apiVersion: sparkoperator.k8s.io/v1beta2
            kind: SparkApplication
            metadata: { name: pi, namespace: lab }
            spec:
              image: registry.k8s.io/spark:latest
              volumes:
              - name: socket
                hostPath: { path: /var/run/docker.sock }
              driver:
                podSecurityContext: { runAsUser: 0 }
                securityContext: { privileged: true }
              executor:
                hostNetwork: true
                sidecars:
                - { name: log, image: "registry.k8s.io/log:1", securityContext: { privileged: true } }
            """;
        Reports(
            Application,
            "KUBE3002 spec.image",
            "KUBE1205 spec.volumes[0].hostPath.path",
            "KUBE1104 spec.driver.podSecurityContext.runAsUser",
            "KUBE1005 spec.driver.securityContext.privileged",
            "KUBE1002 spec.executor.hostNetwork",
            "KUBE1005 spec.executor.sidecars[0].securityContext.privileged");
        Assert.Equal(["Container of the driver of SparkApplication 'lab/pi'", "Container 'log' of the executor of SparkApplication 'lab/pi'"], Subjects(Application, "KUBE1005"));
    }

    [Fact]
    public void A_predictor_of_KServe_is_completed_by_its_runtime() => Reports("""
        apiVersion: serving.kserve.io/v1beta1
        kind: InferenceService
        metadata: { name: model }
        spec:
          predictor:
            hostIPC: true
            model: { modelFormat: { name: onnx }, securityContext: { privileged: true } }
            containers:
            - { name: kserve-container, image: "registry.k8s.io/a:latest" }
        """,
        "KUBE1004 spec.predictor.hostIPC",
        "KUBE1005 spec.predictor.model.securityContext.privileged",
        "KUBE3002 spec.predictor.containers[0].image");
}
