var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "api",
    },
    Spec = new()
    {
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
