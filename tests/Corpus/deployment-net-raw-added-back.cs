var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "pinger",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "pinger" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "pinger",
                        Image = "ghcr.io/contoso/pinger:0.3.0",
                        SecurityContext = new V1SecurityContext
                        {
                            Capabilities = new V1Capabilities
                            {
                                Drop = new List<string> { "ALL" },
                                Add = new List<string> { "NET_RAW" },
                            },
                        },
                    },
                },
            },
        },
    },
};
