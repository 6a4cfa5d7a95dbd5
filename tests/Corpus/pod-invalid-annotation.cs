var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "api",
        NamespaceProperty = "shop",
        Annotations = new Dictionary<string, string> { ["example.com/team/contact"] = "shop@example.com" },
    },
    Spec = new V1PodSpec { Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }] },
};
