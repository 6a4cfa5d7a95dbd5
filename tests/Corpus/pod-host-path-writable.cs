var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "cache",
    },
    Spec = new V1PodSpec
    {
        Containers = new V1Container[]
        {
            new V1Container
            {
                Name = "cache",
                Image = "registry.k8s.io/busybox:1.27",
                VolumeMounts = new V1VolumeMount[]
                {
                    new V1VolumeMount
                    {
                        Name = "data",
                        MountPath = "/data",
                    },
                },
            },
            new V1Container
            {
                Name = "reader",
                Image = "registry.k8s.io/busybox:1.27",
                VolumeMounts = new V1VolumeMount[]
                {
                    new V1VolumeMount
                    {
                        Name = "data",
                        MountPath = "/data",
                        ReadOnlyProperty = false,
                    },
                },
            },
        },
        Volumes = new V1Volume[]
        {
            new V1Volume
            {
                Name = "data",
                HostPath = new V1HostPathVolumeSource
                {
                    Path = "/mnt/cache",
                },
            },
        },
    },
};
