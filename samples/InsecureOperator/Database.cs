using k8s.Models;

namespace InsecureOperator;

/// <summary>A throw-away database with the anonymised data of last night.</summary>
public static class Database
{
    public static V1StatefulSet Build(Preview preview)
    {
        var labels = preview.LabelsOf("database");
        return new V1StatefulSet
        {
            Metadata = new V1ObjectMeta { Name = "database", Labels = labels },
            Spec = new V1StatefulSetSpec
            {
                ServiceName = "database",
                Replicas = 1,
                Selector = new V1LabelSelector { MatchLabels = labels },
                Template = new V1PodTemplateSpec
                {
                    Metadata = new V1ObjectMeta { Labels = labels },
                    Spec = new V1PodSpec
                    {
                        SecurityContext = new V1PodSecurityContext
                        {
                            FsGroup = 0,
                            Sysctls = new List<V1Sysctl> { new() { Name = "kernel.shmmax", Value = "1073741824" } },
                        },
                        InitContainers = new List<V1Container> { OwnDataFolder() },
                        Containers = new List<V1Container>
                        {
                            new V1Container
                            {
                                Name = "postgres",
                                Image = "postgres:latest",
                                ImagePullPolicy = "IfNotPresent",
                                VolumeMounts = new[] { new V1VolumeMount { Name = "data", MountPath = "/var/lib/postgresql/data" } },
                                SecurityContext = new V1SecurityContext
                                {
                                    Capabilities = new V1Capabilities { Add = new List<string> { "SYS_NICE", "IPC_LOCK" } },
                                    SeccompProfile = new V1SeccompProfile { Type = "Unconfined" },
                                },
                            },
                        },
                        Volumes = new List<V1Volume>
                        {
                            new V1Volume { Name = "data", HostPath = new V1HostPathVolumeSource { Path = $"/mnt/previews/{preview.PullRequest}" } },
                        },
                    },
                },
            },
        };
    }

    private static V1Container OwnDataFolder() => new V1Container
    {
        Name = "chown",
        Image = "busybox:1.36",
        Command = new[] { "chown", "-R", "999:999", "/var/lib/postgresql/data" },
        VolumeMounts = new[] { new V1VolumeMount { Name = "data", MountPath = "/var/lib/postgresql/data" } },
        SecurityContext = new V1SecurityContext { Privileged = true },
    };
}
