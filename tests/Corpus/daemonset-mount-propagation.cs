var manifest = new V1DaemonSet
{
    Metadata = new V1ObjectMeta
    {
        Name = "driver",
    },
    Spec = new V1DaemonSetSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "driver" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "driver",
                        Image = "ghcr.io/contoso/driver:5",
                        SecurityContext = new V1SecurityContext { Privileged = true },
                        VolumeMounts = new V1VolumeMount[]
                        {
                            new V1VolumeMount
                            {
                                Name = "pods",
                                MountPath = "/var/lib/kubelet/pods",
                                MountPropagation = "Bidirectional",
                            },
                            new V1VolumeMount
                            {
                                Name = "devices",
                                MountPath = "/dev",
                                MountPropagation = "HostToContainer",
                            },
                        },
                    },
                },
                Volumes = new V1Volume[]
                {
                    new V1Volume
                    {
                        Name = "pods",
                        HostPath = new V1HostPathVolumeSource { Path = "/var/lib/kubelet/pods" },
                    },
                    new V1Volume
                    {
                        Name = "devices",
                        HostPath = new V1HostPathVolumeSource { Path = "/dev" },
                    },
                },
            },
        },
    },
};
