var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "proxy",
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "proxy" } },
        Template = new()
        {
            Spec = new()
            {
                Containers = [
                    new V1Container
                    {
                        Name = "proxy",
                        Image = "ghcr.io/contoso/proxy:1.0.0",
                        LivenessProbe = new()
                        {
                            HttpGet = new()
                            {
                                Host = "metadata.google.internal",
                                Path = "/",
                                Port = 80,
                            },
                        },
                        ReadinessProbe = new()
                        {
                            TcpSocket = new()
                            {
                                Host = "10.0.0.1",
                                Port = 5432,
                            },
                        },
                        StartupProbe = new()
                        {
                            HttpGet = new()
                            {
                                Path = "/healthz",
                                Port = "http",
                            },
                        },
                        Lifecycle = new()
                        {
                            PreStop = new()
                            {
                                HttpGet = new()
                                {
                                    Host = "drain.contoso.internal",
                                    Path = "/drain",
                                    Port = 8080,
                                },
                            },
                            PostStart = new()
                            {
                                Exec = new()
                                {
                                    Command = ["/bin/true"],
                                },
                            },
                        },
                    },
                ],
            },
        },
    },
};
