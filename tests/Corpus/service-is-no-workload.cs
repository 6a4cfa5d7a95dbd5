var manifest = new V1Service
{
    Metadata = new V1ObjectMeta
    {
        Name = "web",
    },
    Spec = new V1ServiceSpec
    {
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
            },
        },
    },
};
