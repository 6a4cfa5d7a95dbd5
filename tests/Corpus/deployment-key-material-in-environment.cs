var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "uploader",
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "uploader" } },
        Template = new()
        {
            Spec = new()
            {
                Containers = [
                    new V1Container
                    {
                        Name = "uploader",
                        Image = "ghcr.io/contoso/uploader:1",
                        Env = [
                            new V1EnvVar
                            {
                                Name = "STORAGE_ACCESS",
                                Value = "AKIAIOSFODNN7EXAMPLE",
                            },
                            new V1EnvVar
                            {
                                Name = "GREETING",
                                Value = "hello",
                            },
                        ],
                    },
                ],
            },
        },
    },
};
