var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec { Containers = [new V1Container { Name = "api.v2", Image = "registry.example.com/api:1.10" }] },
};
