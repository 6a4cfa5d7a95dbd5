var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "api",
        NamespaceProperty = "shop",
        Labels = new Dictionary<string, string> { ["app"] = "api", ["version"] = "1.4.0+7d5f2c" },
    },
    Spec = new V1PodSpec { Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }] },
};
