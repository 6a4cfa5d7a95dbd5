var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "limited",
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "limited" } },
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
