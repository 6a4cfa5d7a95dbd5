var manifest = new V1Service
{
    Metadata = new V1ObjectMeta { Name = "web", NamespaceProperty = "shop" },
    Spec = new V1ServiceSpec
    {
        Type = "LoadBalancer",
        Selector = new Dictionary<string, string> { ["app"] = "web" },
        Ports = [new V1ServicePort { Port = 443, TargetPort = 8443 }],
    },
};
