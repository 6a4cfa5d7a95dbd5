using k8s.Models;

namespace InsecureOperator;

/// <summary>Builds the preview's images inside the cluster, with the Docker daemon of the node.</summary>
public static class ImageBuilder
{
    public static V1Pod Build(Preview preview)
    {
        var security = new V1SecurityContext
        {
            Capabilities = new V1Capabilities { Add = ["SYS_ADMIN"], Drop = ["MKNOD"] },
            AppArmorProfile = new V1AppArmorProfile { Type = "Unconfined" },
        };

        var pod = new V1Pod
        {
            Metadata = new V1ObjectMeta { Name = $"build-{preview.PullRequest}", Labels = preview.LabelsOf("build") },
            Spec = new V1PodSpec
            {
                RestartPolicy = "Never",
                HostIPC = true,
                Containers = new List<V1Container>(),
            },
        };

        pod.Spec.Containers.Add(new V1Container
        {
            Name = "build",
            Image = "docker:27-cli",
            Command = ["docker", "build", "--tag", $"registry.shop.example/api:{preview.Tag}", "."],
            SecurityContext = security,
            VolumeMounts = [new V1VolumeMount { Name = "docker", MountPath = "/var/run/docker.sock" }],
        });

        pod.Spec.Volumes = [new V1Volume { Name = "docker", HostPath = new V1HostPathVolumeSource { Path = "/var/run/docker.sock", Type = "Socket" } }];
        return pod;
    }
}
