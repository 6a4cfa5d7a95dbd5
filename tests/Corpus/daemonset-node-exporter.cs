var manifest = new V1DaemonSet
{
    Metadata = new V1ObjectMeta
    {
        Name = "node-exporter",
        NamespaceProperty = "monitoring",
    },
    Spec = new V1DaemonSetSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "node-exporter" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                HostNetwork = true,
                HostPID = true,
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "node-exporter",
                        Image = "quay.io/prometheus/node-exporter:v1.9.0",
                        Args = new string[] { "--path.rootfs=/host" },
                        Ports = new V1ContainerPort[]
                        {
                            new V1ContainerPort
                            {
                                Name = "metrics",
                                ContainerPort = 9100,
                                HostPort = 9100,
                            },
                        },
                        Resources = new V1ResourceRequirements
                        {
                            Requests = new Dictionary<string, ResourceQuantity>
                            {
                                { "cpu", "50m" },
                                { "memory", "32Mi" },
                            },
                            Limits = new Dictionary<string, ResourceQuantity>
                            {
                                { "memory", "64Mi" },
                            },
                        },
                        VolumeMounts = new V1VolumeMount[]
                        {
                            new V1VolumeMount
                            {
                                Name = "root",
                                MountPath = "/host",
                                ReadOnlyProperty = true,
                            },
                        },
                    },
                },
                Volumes = new V1Volume[]
                {
                    new V1Volume
                    {
                        Name = "root",
                        HostPath = new V1HostPathVolumeSource
                        {
                            Path = "/",
                        },
                    },
                },
            },
        },
    },
};
