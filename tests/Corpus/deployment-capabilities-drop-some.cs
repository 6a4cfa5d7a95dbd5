var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "api",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "api" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "api",
                        Image = "ghcr.io/contoso/api:1.4.0",
                        SecurityContext = new V1SecurityContext
                        {
                            Capabilities = new V1Capabilities
                            {
                                Drop = new string[] { "KILL", "NET_RAW" },
                            },
                        },
                    },
                },
            },
        },
    },
};
