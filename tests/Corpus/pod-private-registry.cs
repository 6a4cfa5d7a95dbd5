var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "api",
        NamespaceProperty = "shop",
    },
    Spec = new V1PodSpec
    {
        Containers = new List<V1Container>
        {
            new V1Container { Name = "api", Image = "private.example.com/shop/api:1.4.2", ImagePullPolicy = "IfNotPresent" },
        },
    },
};
