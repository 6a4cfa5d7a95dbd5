var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "writable",
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "writable" } },
        Template = new()
        {
            Spec = new()
            {
                InitContainers = [
                    new V1Container
                    {
                        Name = "migrate",
                        Image = "ghcr.io/contoso/migrate:1",
                    },
                ],
                Containers = [
                    new V1Container
                    {
                        Name = "app",
                        Image = "ghcr.io/contoso/app:1",
                        SecurityContext = new()
                        {
                            ReadOnlyRootFilesystem = false,
                        },
                    },
                    new V1Container
                    {
                        Name = "sealed",
                        Image = "ghcr.io/contoso/sealed:1",
                        SecurityContext = new()
                        {
                            ReadOnlyRootFilesystem = true,
                        },
                    },
                ],
            },
        },
    },
};
