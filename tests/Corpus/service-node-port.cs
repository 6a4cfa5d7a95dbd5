var manifest = new V1Service
{
    Metadata = new V1ObjectMeta
    {
        Name = "web",
    },
    Spec = new V1ServiceSpec
    {
        Type = "NodePort",
        ExternalTrafficPolicy = "Local",
        ExternalIPs = new List<string> { "203.0.113.5" },
        Selector = new Dictionary<string, string>
        {
            ["app"] = "web",
        },
        Ports = new List<V1ServicePort>
        {
            new V1ServicePort
            {
                Port = 80,
                TargetPort = 8080,
                NodePort = 30080,
            },
        },
    },
};
