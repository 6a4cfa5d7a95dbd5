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
                Ports =
                [
                    new V1ContainerPort { Name = "http", ContainerPort = 8080 },
                    new V1ContainerPort { Name = "http", ContainerPort = 70000 },
                ],
            },
        ],
    },
};
