var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "overridden",
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "overridden" } },
        Template = new()
        {
            Spec = new()
            {
                SecurityContext = new()
                {
                    RunAsNonRoot = true,
                },
                Containers = [
                    new V1Container
                    {
                        Name = "root",
                        Image = "ghcr.io/contoso/app:1",
                        SecurityContext = new()
                        {
                            RunAsNonRoot = false,
                        },
                    },
                    new V1Container
                    {
                        Name = "user",
                        Image = "ghcr.io/contoso/app:1",
                    },
                ],
            },
        },
    },
};
