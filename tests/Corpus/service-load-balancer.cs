var manifest = new V1Service
{
    Metadata = new V1ObjectMeta
    {
        Name = "web",
    },
    Spec = new V1ServiceSpec
    {
        Type = "LoadBalancer",
        Selector = new Dictionary<string, string>
        {
            ["app"] = "web",
        },
        Ports = new List<V1ServicePort>
        {
            new V1ServicePort
            {
                Port = 443,
                TargetPort = 8443,
            },
        },
    },
};
