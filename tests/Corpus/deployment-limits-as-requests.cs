var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "limited",
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
                        Name = "app",
                        Image = "ghcr.io/contoso/app:1",
                        Resources = new()
                        {
                            Limits = new Dictionary<string, ResourceQuantity>
                            {
                                ["cpu"] = new("1"),
                                ["memory"] = new("1Gi"),
                            },
                        },
                    },
                ],
            },
        },
    },
};
