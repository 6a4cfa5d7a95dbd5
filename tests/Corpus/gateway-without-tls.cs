var manifest = new Contoso.Resources.Gateway
{
    Metadata = new()
    {
        Name = "edge",
        NamespaceProperty = "infra",
    },
    Spec = new()
    {
        GatewayClassName = "public",
        Listeners =
        [
            new Contoso.Resources.GatewayListener
            {
                Name = "http",
                Port = 80,
                Protocol = "HTTP",
                AllowedRoutes = new() { Namespaces = new() { From = "All" } },
            },
            new Contoso.Resources.GatewayListener
            {
                Name = "https",
                Port = 443,
                Protocol = "HTTPS",
                Tls = new() { Mode = "Passthrough" },
            },
        ],
    },
};
