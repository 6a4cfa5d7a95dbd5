using static KubeGuard.Kubernetes.Shapes.Places;

namespace KubeGuard.Kubernetes.Shapes;

/// <summary>The shapes of batch computing and machine learning.</summary>
internal static class ComputeShapes
{
    private static readonly string[] _spark = ["sparkoperator.k8s.io"];
    private static readonly string[] _kubeflow = ["kubeflow.org"];
    private static readonly string[] _ray = ["ray.io"];
    private static readonly string[] _kserve = ["serving.kserve.io"];

    public static IReadOnlyList<WorkloadShape> Everything { get; } =
    [
        new("JobSet", ["jobset.x-k8s.io"], ["JobSet"], [Template("spec.replicatedJobs.*.template.spec.template")]),
        new("KServe", _kserve, ["InferenceService"],
        [
            .. new[] { "predictor", "transformer", "explainer" }
                .Select(part => CompletedSpec("spec." + part, containers: [.. PodPlace.ContainersIn(""), In("model")]) with { Part = "the " + part }),
        ]),
        new("KServe", _kserve, ["ServingRuntime", "ClusterServingRuntime"], [CompletedSpec("spec")]),
        new("Kubeflow", _kubeflow, ["TFJob", "PyTorchJob", "MPIJob", "XGBoostJob", "MXJob", "PaddleJob", "JAXJob"], [Template("spec.*ReplicaSpecs.*.template")]),
        new("Kubeflow", _kubeflow, ["Notebook"], [Template("spec.template")]),
        new("Kubeflow", ["trainer.kubeflow.org"], ["TrainingRuntime", "ClusterTrainingRuntime"],
        [
            CompletedTemplate("spec.template.spec.replicatedJobs.*.template.spec.template"),
        ]),
        new("Ray", _ray, ["RayCluster"], [.. Ray("spec")]),
        new("Ray", _ray, ["RayJob"], [.. Ray("spec.rayClusterSpec"), Template("spec.submitterPodTemplate")]),
        new("Ray", _ray, ["RayService"], [.. Ray("spec.rayClusterConfig")]),
        new("Spark", _spark, ["SparkApplication"], [.. Spark("spec")]),
        new("Spark", _spark, ["ScheduledSparkApplication"], [.. Spark("spec.template")]),
        new("Volcano", ["batch.volcano.sh"], ["Job"], [Template("spec.tasks.*.template")]),
    ];

    private static IEnumerable<PodPlace> Ray(string spec) => [Template(spec + ".headGroupSpec.template"), Template(spec + ".workerGroupSpecs.*.template")];

    // The driver and the executor each describe a pod and its main container in one mapping; the image and volumes of
    // both may be given outside.
    private static IEnumerable<PodPlace> Spark(string spec) =>
    [
        CompletedSpec(spec, containers: [In("")]) with { SecurityContext = "" },
        .. new[] { "driver", "executor" }.SelectMany(part => new[]
        {
            CompletedSpec($"{spec}.{part}", containers: [In("initContainers", ContainerKind.Init), In(""), In("sidecars")]) with
            {
                SecurityContext = "podSecurityContext", Part = "the " + part,
            },
            CompletedTemplate($"{spec}.{part}.template") with { Part = "the template of the " + part },
        }),
    ];
}
