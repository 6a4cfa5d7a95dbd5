var manifest = new V1Ingress
{
    Metadata = new() { Name = "web", NamespaceProperty = "shop" },
    Spec = new()
    {
        Tls = [new() { Hosts = ["shop.example.com"], SecretName = "web-tls" }],
        Rules =
        [
            new()
            {
                Host = "shop.example.com",
                Http = new()
                {
                    Paths =
                    [
                        new()
                        {
                            Path = "/",
                            PathType = "Prefix",
                            Backend = new()
                            {
                                Service = new() { Name = "web", Port = new() { Number = 80, Name = "http" } },
                            },
                        },
                    ],
                },
            },
        ],
    },
};
