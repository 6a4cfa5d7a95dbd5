var manifest = new V1Service
{
    Metadata = new() { Name = "api", NamespaceProperty = "shop" },
    Spec = new()
    {
        Type = "LoadBalancer",
        LoadBalancerSourceRanges = ["203.0.113.0"],
        Selector = new Dictionary<string, string> { ["app"] = "api" },
        Ports = [new() { Port = 443 }],
    },
};
