var manifest = new ClusterPolicy
{
    Metadata = new V1ObjectMeta { Name = "registries" },
    Spec = new ClusterPolicySpec
    {
        PodTemplate = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                HostNetwork = true,
                Containers = [new V1Container { Name = "*", Image = "docker.io/*:latest" }],
            },
        },
    },
};
