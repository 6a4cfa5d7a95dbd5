var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "trusted",
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "trusted" } },
        Template = new()
        {
            Spec = new()
            {
                Containers = [
                    new V1Container
                    {
                        Name = "app",
                        Image = "mcr.microsoft.com/dotnet/samples:aspnetapp-9.0",
                    },
                    new V1Container
                    {
                        Name = "lookalike",
                        Image = "mcr.microsoft.com.evil.example/dotnet/samples:aspnetapp-9.0",
                    },
                ],
            },
        },
    },
};
