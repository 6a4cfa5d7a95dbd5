var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "web",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "web",
                        Image = "ghcr.io/contoso/web:1.4.0",
                        SecurityContext = new V1SecurityContext
                        {
                            Capabilities = new V1Capabilities
                            {
                                Add = new List<string> { "CHOWN", "NET_BIND_SERVICE" },
                                Drop = new List<string> { "ALL" },
                            },
                        },
                    },
                },
            },
        },
    },
};
