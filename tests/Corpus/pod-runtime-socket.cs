var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "ci-agent",
    },
    Spec = new V1PodSpec
    {
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "agent",
                Image = "ghcr.io/contoso/agent:12",
                VolumeMounts = new List<V1VolumeMount>
                {
                    new V1VolumeMount
                    {
                        Name = "docker",
                        MountPath = "/var/run/docker.sock",
                    },
                },
            },
        },
        Volumes = new List<V1Volume>
        {
            new V1Volume
            {
                Name = "docker",
                HostPath = new V1HostPathVolumeSource
                {
                    Path = "/var/run/docker.sock",
                },
            },
        },
    },
};
