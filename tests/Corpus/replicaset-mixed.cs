var manifest = new V1ReplicaSet
{
    Metadata = new V1ObjectMeta
    {
        Name = "mixed",
    },
    Spec = new V1ReplicaSetSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "mixed" } },
        Replicas = 3,
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta
            {
                Labels = new Dictionary<string, string>
                {
                    { "app", "mixed" },
                },
            },
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "good",
                        Image = "mcr.microsoft.com/dotnet/aspnet:10.0",
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsNonRoot = true,
                            AllowPrivilegeEscalation = false,
                            ReadOnlyRootFilesystem = true,
                            SeccompProfile = new V1SeccompProfile
                            {
                                Type = "RuntimeDefault",
                            },
                            Capabilities = new V1Capabilities
                            {
                                Drop = new string[] { "ALL" },
                            },
                        },
                    },
                    new V1Container
                    {
                        Name = "bad",
                        Image = "mcr.microsoft.com/dotnet/aspnet:10.0",
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsNonRoot = true,
                        },
                    },
                },
            },
        },
    },
};
