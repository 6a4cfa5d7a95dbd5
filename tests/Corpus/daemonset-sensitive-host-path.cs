var manifest = new V1DaemonSet
{
    Metadata = new V1ObjectMeta
    {
        Name = "backup",
    },
    Spec = new V1DaemonSetSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "backup" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "backup",
                        Image = "ghcr.io/contoso/backup:5",
                        VolumeMounts = new V1VolumeMount[]
                        {
                            new V1VolumeMount
                            {
                                Name = "etc",
                                MountPath = "/host/etc",
                                ReadOnlyProperty = true,
                            },
                            new V1VolumeMount
                            {
                                Name = "root",
                                MountPath = "/host",
                            },
                        },
                    },
                },
                Volumes = new V1Volume[]
                {
                    new V1Volume
                    {
                        Name = "etc",
                        HostPath = new V1HostPathVolumeSource
                        {
                            Path = "/etc/",
                        },
                    },
                    new V1Volume
                    {
                        Name = "root",
                        HostPath = new V1HostPathVolumeSource
                        {
                            Path = "/",
                        },
                    },
                    new V1Volume
                    {
                        Name = "boot",
                        HostPath = new V1HostPathVolumeSource
                        {
                            Path = "/boot",
                        },
                    },
                },
            },
        },
    },
};
