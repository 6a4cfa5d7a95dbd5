var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        Containers =
        [
            new V1Container
            {
                Name = "api",
                Image = "registry.example.com/api:1.10",
                Env =
                [
                    new V1EnvVar { Name = "LOG_LEVEL", Value = "info" },
                    new V1EnvVar { Name = "PORT", Value = "8080" },
                    new V1EnvVar { Name = "LOG_LEVEL", Value = "info" },
                ],
            },
        ],
    },
};
