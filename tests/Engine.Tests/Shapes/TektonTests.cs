using static KubeGuard.Engine.Tests.Shapes.ShapeVerifier;

namespace KubeGuard.Engine.Tests.Shapes;

public sealed class TektonTests
{
    [Theory]
    [InlineData("tekton.dev/v1", "Task")]
    [InlineData("tekton.dev/v1beta1", "Task")]
    [InlineData("tekton.dev/v1beta1", "ClusterTask")]
    public void Steps_sidecars_and_the_step_template_are_containers(string version, string kind) => Reports($$"""
        apiVersion: {{version}}
        kind: {{kind}}
        metadata: { name: build, namespace: ci }
        spec:
          stepTemplate:
            securityContext: { allowPrivilegeEscalation: true }
          steps:
          - name: compile
            image: registry.k8s.io/build/maven:3.9
            securityContext: { privileged: true }
          - name: push
            image: registry.k8s.io/build/push:latest
          sidecars:
          - name: daemon
            image: registry.k8s.io/build/dind:27
            securityContext: { privileged: true }
          volumes:
          - name: socket
            hostPath: { path: /var/run/docker.sock }
        """,
        "KUBE1005 spec.steps[0].securityContext.privileged",
        "KUBE1005 spec.sidecars[0].securityContext.privileged",
        "KUBE1102 spec.stepTemplate.securityContext.allowPrivilegeEscalation",
        "KUBE1205 spec.volumes[0].hostPath.path",
        "KUBE3002 spec.steps[1].image");

    [Fact]
    public void What_a_run_or_the_configuration_may_supply_is_not_missing() => Reports("""
        apiVersion: tekton.dev/v1
        kind: Task
        metadata: { name: lint }
        spec:
          steps:
          - image: registry.k8s.io/build/lint:1.2
            script: make lint
        """);

    [Fact]
    public void A_message_names_the_step_the_task_and_the_object()
    {
        Assert.Equal(["Step 'compile' of Task 'ci/build'"], Subjects("""
            apiVersion: tekton.dev/v1
            kind: Task
            metadata: { name: build, namespace: ci }
            spec:
              steps:
              - { name: compile, image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
            """, "KUBE1005"));
        Assert.Equal(["Step 'compile' of task 'first' of Pipeline 'ci/release'"], Subjects("""
            apiVersion: tekton.dev/v1
            kind: Pipeline
            metadata: { name: release, namespace: ci }
            spec:
              tasks:
              - name: first
                taskSpec:
                  steps:
                  - { name: compile, image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
            """, "KUBE1005"));
    }

    [Fact]
    public void Runs_have_tasks_and_templates_of_pods() => Reports("""
        apiVersion: tekton.dev/v1
        kind: PipelineRun
        metadata: { name: release }
        spec:
          taskRunTemplate:
            podTemplate:
              hostNetwork: true
          taskRunSpecs:
          - pipelineTaskName: last
            podTemplate: { securityContext: { runAsUser: 0 } }
          pipelineSpec:
            tasks:
            - name: reference
              taskRef: { name: build }
            finally:
            - name: last
              taskSpec:
                sidecars:
                - { name: helper, image: "registry.k8s.io/a:1", securityContext: { privileged: true } }
                steps:
                - { name: end, image: "registry.k8s.io/a:1" }
        """,
        "KUBE1002 spec.taskRunTemplate.podTemplate.hostNetwork",
        "KUBE1104 spec.taskRunSpecs[0].podTemplate.securityContext.runAsUser",
        "KUBE1005 spec.pipelineSpec.finally[0].taskSpec.sidecars[0].securityContext.privileged");

    [Fact]
    public void A_task_run_has_a_task_and_a_template_of_a_pod() => Reports("""
        apiVersion: tekton.dev/v1beta1
        kind: TaskRun
        metadata: { generateName: build- }
        spec:
          podTemplate: { securityContext: { seccompProfile: { type: Unconfined } } }
          taskSpec:
            steps:
            - { image: "registry.k8s.io/a:1", securityContext: { capabilities: { add: [SYS_ADMIN] } } }
        """,
        "KUBE1013 spec.podTemplate.securityContext.seccompProfile.type",
        "KUBE1208 spec.taskSpec.steps[0].securityContext.capabilities.add[0]");

    [Fact]
    public void A_step_action_is_a_step() => Reports("""
        apiVersion: tekton.dev/v1beta1
        kind: StepAction
        metadata: { name: fetch }
        spec:
          image: registry.k8s.io/build/git:2
          securityContext: { privileged: true }
        """,
        "KUBE1005 spec.securityContext.privileged");

    [Fact]
    public void A_fix_writes_only_fields_that_a_task_has() => Assert.Equal(["Set spec.steps[0].securityContext.runAsNonRoot = true"], Fixes("""
        apiVersion: tekton.dev/v1
        kind: Task
        metadata: { name: build }
        spec:
          steps:
          - { name: a, image: "registry.k8s.io/a:1", securityContext: { runAsNonRoot: false } }
        """, "KUBE1103"));

    [Fact]
    public void Objects_of_a_trigger_are_objects_of_their_own() => Reports("""
        apiVersion: triggers.tekton.dev/v1beta1
        kind: TriggerTemplate
        metadata: { name: on-push }
        spec:
          params:
          - name: revision
          resourcetemplates:
          - apiVersion: tekton.dev/v1
            kind: TaskRun
            metadata: { generateName: build- }
            spec:
              taskSpec:
                steps:
                - { image: "registry.k8s.io/a:$(tt.params.revision)", securityContext: { privileged: true } }
        """,
        "KUBE1005 spec.taskSpec.steps[0].securityContext.privileged");
}
