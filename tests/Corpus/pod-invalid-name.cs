var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "Shop_API", NamespaceProperty = "shop" },
    Spec = new V1PodSpec { Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }] },
};
