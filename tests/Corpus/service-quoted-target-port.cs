var manifest = new V1Service
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1ServiceSpec
    {
        Selector = new Dictionary<string, string> { ["app"] = "api" },
        Ports = [new V1ServicePort { Port = 80, TargetPort = "8080" }],
    },
};
