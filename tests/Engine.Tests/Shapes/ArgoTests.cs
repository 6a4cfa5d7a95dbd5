using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class ArgoTests
{
    [Theory]
    [InlineData("Workflow")]
    [InlineData("WorkflowTemplate")]
    [InlineData("ClusterWorkflowTemplate")]
    public void Templates_of_a_workflow_have_containers_in_five_places(string kind) => Reports($$"""
        apiVersion: argoproj.io/v1alpha1
        kind: {{kind}}
        metadata: { name: ci, namespace: lab }
        spec:
          entrypoint: a
          templateDefaults:
            container: { securityContext: { allowPrivilegeEscalation: true } }
          templates:
          - name: a
            container: { image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
            initContainers:
            - { name: i, image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
            sidecars:
            - { name: s, image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
          - name: b
            script: { image: "registry.k8s.io/a:1", source: "true", securityContext: { privileged: true } }
          - name: c
            containerSet:
              containers:
              - { name: main, image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
          - name: d
            resource:
              action: create
              manifest: |
                kind: Pod
                spec: { hostNetwork: true }
        """,
        "KUBE1102 spec.templateDefaults.container.securityContext.allowPrivilegeEscalation",
        "KUBE1005 spec.templates[0].container.securityContext.privileged",
        "KUBE1005 spec.templates[0].initContainers[0].securityContext.privileged",
        "KUBE1005 spec.templates[0].sidecars[0].securityContext.privileged",
        "KUBE1005 spec.templates[1].script.securityContext.privileged",
        "KUBE1005 spec.templates[2].containerSet.containers[0].securityContext.privileged");

    [Fact]
    public void The_workflow_and_each_template_have_fields_of_a_pod() => Reports("""
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: { name: ci }
        spec:
          hostNetwork: true
          securityContext: { runAsUser: 0 }
          volumes:
          - name: socket
            hostPath: { path: /var/run/docker.sock }
          templates:
          - name: a
            securityContext: { runAsUser: 0 }
            container: { image: "registry.k8s.io/a:1" }
        """,
        "KUBE1002 spec.hostNetwork",
        "KUBE1104 spec.securityContext.runAsUser",
        "KUBE1205 spec.volumes[0].hostPath.path",
        "KUBE1104 spec.templates[0].securityContext.runAsUser");

    [Fact]
    public void A_cron_workflow_has_a_workflow_and_a_workflow_has_templates_within_steps() => Reports("""
        apiVersion: argoproj.io/v1alpha1
        kind: CronWorkflow
        metadata: { name: nightly }
        spec:
          schedule: "0 3 * * *"
          workflowSpec:
            templates:
            - name: steps
              steps:
              - - name: one
                  inline:
                    container: { image: "registry.k8s.io/a:latest" }
            - name: graph
              dag:
                tasks:
                - name: two
                  inline:
                    script: { image: "registry.k8s.io/a:1", source: x, securityContext: { privileged: true } }
        """,
        "KUBE3002 spec.workflowSpec.templates[0].steps[0][0].inline.container.image",
        "KUBE1005 spec.workflowSpec.templates[1].dag.tasks[0].inline.script.securityContext.privileged");

    [Fact]
    public void A_message_names_the_template() => Assert.Equal(["Container of template 'a' of Workflow 'lab/ci'"], Subjects("""
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: { name: ci, namespace: lab }
        spec:
          templates:
          - name: a
            container: { image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
        """, "KUBE1005"));

    [Fact]
    public void An_annotation_of_a_template_suppresses_in_that_template_alone() => Reports("""
        apiVersion: argoproj.io/v1alpha1
        kind: Workflow
        metadata: { name: ci }
        spec:
          templates:
          - name: a
            metadata: { annotations: { kubeguard/disable: KUBE1005, kubeguard/reason: needs devices } }
            container: { image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
          - name: b
            container: { image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
        """,
        "KUBE1005 spec.templates[1].container.securityContext.privileged");

    [Fact]
    public void A_rollout_is_a_whole_pod_template() => ReportsAmongOthers("""
        apiVersion: argoproj.io/v1alpha1
        kind: Rollout
        metadata: { name: web }
        spec:
          selector: { matchLabels: { app: web } }
          template:
            metadata: { labels: { app: web } }
            spec:
              containers:
              - { name: web, image: "registry.k8s.io/web:1" }
        """,
        "KUBE1102 spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation",
        "KUBE4004 spec.template.spec.containers[0].resources.limits.memory");

    [Fact]
    public void Jobs_of_an_analysis_run() => ReportsAmongOthers("""
        apiVersion: argoproj.io/v1alpha1
        kind: AnalysisTemplate
        metadata: { name: smoke }
        spec:
          metrics:
          - name: job
            provider:
              job:
                spec:
                  template:
                    spec:
                      containers:
                      - { name: test, image: "registry.k8s.io/web:1", securityContext: { privileged: true } }
        """,
        "KUBE1005 spec.metrics[0].provider.job.spec.template.spec.containers[0].securityContext.privileged");

    [Fact]
    public void An_object_that_a_sensor_creates_is_an_object_that_parameters_complete() => Reports("""
        apiVersion: argoproj.io/v1alpha1
        kind: Sensor
        metadata: { name: on-push }
        spec:
          triggers:
          - template:
              name: run
              k8s:
                operation: create
                source:
                  resource:
                    apiVersion: v1
                    kind: Pod
                    metadata: { generateName: run- }
                    spec:
                      hostPID: true
                      containers:
                      - { name: run, image: "registry.k8s.io/web:1" }
        """,
        "KUBE1003 spec.hostPID");
}
