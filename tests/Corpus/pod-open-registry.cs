var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "registry",
        NamespaceProperty = "build",
    },
    Spec = new V1PodSpec
    {
        Containers = new List<V1Container>
        {
            new V1Container
            {
                Name = "registry",
                Image = "registry:3.0.0",
                Env = new List<V1EnvVar> { new V1EnvVar { Name = "REGISTRY_STORAGE_DELETE_ENABLED", Value = "true" } },
            },
        },
        InitContainers = new List<V1Container>
        {
            new V1Container
            {
                Name = "push",
                Image = "gcr.io/kaniko-project/executor:v1.23.2",
                Args = new List<string> { "--context=/workspace", "--insecure" },
            },
        },
    },
};
