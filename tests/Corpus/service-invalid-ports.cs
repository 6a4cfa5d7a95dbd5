var manifest = new V1Service
{
    Metadata = new() { Name = "api", NamespaceProperty = "shop" },
    Spec = new()
    {
        Selector = new Dictionary<string, string> { ["app"] = "api" },
        Ports = [new() { Port = 80 }, new() { Name = "metrics", Port = 9090 }],
    },
};
