var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "api",
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "api" } },
        Template = new()
        {
            Spec = new()
            {
                Containers = [
                    new V1Container
                    {
                        Name = "api",
                        Image = "ghcr.io/contoso/api:1.4.0",
                        SecurityContext = new()
                        {
                            Capabilities = new()
                            {
                                Drop = ["all"],
                            },
                        },
                    },
                ],
            },
        },
    },
};
