using static KubeGuard.Kubernetes.Shapes.Places;

namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The shapes of the resources that build, deliver and scale applications.</summary>
internal static class DeliveryShapes
{
    private static readonly string[] _argo = ["argoproj.io"];
    private static readonly string[] _tekton = ["tekton.dev"];

    private static readonly ContainerPlace[] _containersOfArgo =
    [
        In("initContainers", ContainerKind.Init), In("container"), In("script"), In("containerSet.containers"), In("sidecars"),
    ];

    private static readonly ContainerPlace[] _containersOfTekton =
    [
        In("steps", noun: "Step"), In("sidecars"), In("stepTemplate", noun: "Step template"),
    ];

    public static IReadOnlyList<WorkloadShape> Everything { get; } =
    [
        new("Argo Rollouts", _argo, ["Rollout"], [Template("spec.template")]),
        new("Argo Rollouts", _argo, ["Experiment"], [Template("spec.templates.*.template")]),
        new("Argo Rollouts", _argo, ["AnalysisTemplate", "ClusterAnalysisTemplate", "AnalysisRun"], [Template("spec.metrics.*.provider.job.spec.template")]),
        new("Argo Workflows", _argo, ["Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate"], [.. ArgoWorkflow("spec")]),
        new("Argo Workflows", _argo, ["CronWorkflow"], [.. ArgoWorkflow("spec.workflowSpec")]),
        new("Argo Events", _argo, ["EventSource"], [CompletedSpec("spec.template", containers: [In("container")])]),
        new("KEDA", ["keda.sh"], ["ScaledJob"], [Template("spec.jobTargetRef.template")]),
        new("Knative", ["serving.knative.dev"], ["Service", "Configuration"], [OfKnative("spec.template")]),
        new("Knative", ["serving.knative.dev"], ["Revision"], [OfKnative("")]),
        new("Knative", ["sources.knative.dev"], ["ContainerSource"], [Template("spec.template")]),
        new("Tekton", _tekton, ["Task", "ClusterTask"], [TektonTask("spec")]),
        new("Tekton", _tekton, ["StepAction"], [TektonTask("") with { Containers = [In("spec", noun: "Step")] }]),
        new("Tekton", _tekton, ["TaskRun"], [TektonTask("spec.taskSpec"), PodTemplate("spec.podTemplate")]),
        new("Tekton", _tekton, ["Pipeline"], [.. TektonPipeline("spec")]),
        new("Tekton", _tekton, ["PipelineRun"],
        [
            .. TektonPipeline("spec.pipelineSpec"),
            PodTemplate("spec.podTemplate"),
            PodTemplate("spec.taskRunTemplate.podTemplate"),
            PodTemplate("spec.taskRunSpecs.*.podTemplate"),
            PodTemplate("spec.taskRunSpecs.*.taskPodTemplate"),
        ]),
    ];

    // The controller's configuration has defaults for pods and containers, and the workflow has defaults for its templates.
    private static IEnumerable<PodPlace> ArgoWorkflow(string spec) =>
    [
        CompletedSpec(spec, "podMetadata", []),
        CompletedSpec(spec + ".templateDefaults", containers: _containersOfArgo) with { Part = "template defaults" },
        .. new[] { ".templates.*", ".templates.*.dag.tasks.*.inline", ".templates.*.steps.*.*.inline" }
            .Select(path => CompletedSpec(spec + path, containers: _containersOfArgo) with { Part = "template" }),
    ];

    // The run has the fields of the pod, and the step template completes each step.
    private static PodPlace TektonTask(string path) => CompletedSpec(path, containers: _containersOfTekton) with { SecurityContext = "" };

    private static PodPlace PodTemplate(string path) => CompletedSpec(path, containers: []);

    private static IEnumerable<PodPlace> TektonPipeline(string spec) => new[] { ".tasks.*", ".finally.*" }
        .Select(path => TektonTask(spec + path) with
        {
            Spec = new ShapePath("taskSpec"),
            Metadata = new ShapePath("taskSpec.metadata"),
            Containers = [.. _containersOfTekton.Select(place => In("taskSpec." + place.Path, place.Kind, place.Noun))],
            Part = "task",
        });

    // Knative refuses a security context of the pod unless a feature flag allows it.
    private static PodPlace OfKnative(string path) => Template(path) with { AcceptsSecurityContext = false };
}
