var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        Containers =
        [
            new V1Container
            {
                Name = "api",
                Image = "registry.example.com/api:1.10",
                LivenessProbe = new V1Probe
                {
                    PeriodSeconds = 10,
                    SuccessThreshold = 2,
                    HttpGet = new V1HTTPGetAction { Path = "/healthz", Port = 8080 },
                },
            },
        ],
    },
};
