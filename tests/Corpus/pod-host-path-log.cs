var manifest = new V1Pod
{
    Metadata = new()
    {
        Name = "logs",
    },
    Spec = new()
    {
        Containers = [
            new V1Container
            {
                Name = "tail",
                Image = "registry.k8s.io/busybox:1.27",
                VolumeMounts = [
                    new V1VolumeMount
                    {
                        Name = "logs",
                        MountPath = "/logs",
                        ReadOnlyProperty = true,
                    },
                ],
            },
        ],
        Volumes = [
            new V1Volume
            {
                Name = "logs",
                HostPath = new()
                {
                    Path = "/var/log/app",
                    Type = "Directory",
                },
            },
        ],
    },
};
