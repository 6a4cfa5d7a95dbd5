var manifest = new V1StatefulSet
{
    Metadata = new V1ObjectMeta
    {
        Name = "search",
    },
    Spec = new V1StatefulSetSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "search" } },
        ServiceName = "search",
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                InitContainers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "chown",
                        Image = "busybox",
                        Command = new string[] { "chown", "-R", "1000:1000", "/data" },
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsUser = 0,
                        },
                        VolumeMounts = new V1VolumeMount[]
                        {
                            new V1VolumeMount
                            {
                                Name = "data",
                                MountPath = "/data",
                            },
                        },
                    },
                },
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "search",
                        Image = "docker.elastic.co/elasticsearch/elasticsearch:8.17.0",
                        Env = new V1EnvVar[]
                        {
                            new V1EnvVar
                            {
                                Name = "ELASTIC_PASSWORD",
                                Value = "changeme",
                            },
                        },
                        VolumeMounts = new V1VolumeMount[]
                        {
                            new V1VolumeMount
                            {
                                Name = "data",
                                MountPath = "/usr/share/elasticsearch/data",
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
                            Path = "/var/lib/search",
                        },
                    },
                },
            },
        },
    },
};
