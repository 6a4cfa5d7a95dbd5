var manifest = new V1Service
{
    Metadata = new() { Name = "api", NamespaceProperty = "shop" },
    Spec = new()
    {
        ExternalTrafficPolicy = "Local",
        Selector = new Dictionary<string, string> { ["app"] = "api" },
        Ports = [new() { Port = 80 }],
    },
};
