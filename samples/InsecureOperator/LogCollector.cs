using k8s.Models;

namespace InsecureOperator;

/// <summary>Ships the logs of every node, so that previews can be debugged after they are gone.</summary>
public static class LogCollector
{
    public const string Namespace = "preview-system";

    private static readonly Dictionary<string, string> s_labels = new() { ["app.kubernetes.io/name"] = "log-collector" };

    public static V1DaemonSet Build()
    {
        var pod = new V1PodSpec
        {
            HostNetwork = true,
            HostPID = true,
            Containers = [Collector()],
            Volumes = [NodeFolder("logs", "/var/log"), NodeFolder("root", "/"), NodeFolder("docker", "/var/run/docker.sock")],
        };

        return new V1DaemonSet
        {
            Metadata = new V1ObjectMeta { Name = "log-collector", NamespaceProperty = Namespace, Labels = s_labels },
            Spec = new V1DaemonSetSpec
            {
                Selector = new V1LabelSelector { MatchLabels = s_labels },
                Template = new V1PodTemplateSpec { Metadata = new V1ObjectMeta { Labels = s_labels }, Spec = pod },
            },
        };
    }

    private static V1Container Collector() => new()
    {
        Name = "collector",
        Image = "fluent/fluent-bit:3.2",
        SecurityContext = new() { Privileged = true },
        VolumeMounts =
        [
            new() { Name = "logs", MountPath = "/var/log", ReadOnlyProperty = true },
            new() { Name = "root", MountPath = "/host" },
            new() { Name = "docker", MountPath = "/var/run/docker.sock" },
        ],
    };

    private static V1Volume NodeFolder(string name, string path) =>
        new() { Name = name, HostPath = new() { Path = path } };
}
