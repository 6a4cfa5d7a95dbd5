var manifest = new Prometheus
{
    Metadata = new V1ObjectMeta { Name = "main" },
    Spec = new PrometheusSpec
    {
        PodMetadata = new V1ObjectMeta
        {
            Annotations = new Dictionary<string, string>
            {
                ["kubeguard/disable"] = "KUBE1002",
                ["kubeguard/reason"] = "scrapes the node",
            },
        },
        HostNetwork = true,
        Containers =
        [
            new V1Container { Name = "proxy", Image = "docker.io/contoso/proxy:1" },
            new V1Container { Name = "prometheus", SecurityContext = new V1SecurityContext { Privileged = true } },
        ],
    },
};
