var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        EphemeralContainers = [new V1EphemeralContainer { Name = "debug", Image = "registry.example.com/debug:1.0" }],
        Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }],
    },
};
