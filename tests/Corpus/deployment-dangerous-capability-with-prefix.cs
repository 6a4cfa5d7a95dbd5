var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "prefixed",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "prefixed" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "app",
                        Image = "ghcr.io/contoso/app:1",
                        SecurityContext = new V1SecurityContext
                        {
                            Capabilities = new V1Capabilities
                            {
                                Add = new string[] { "CAP_SYS_ADMIN", "all" },
                            },
                        },
                    },
                },
            },
        },
    },
};
