var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "vpn",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "vpn" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                Containers = new V1Container[]
                {
                    new V1Container
                    {
                        Name = "vpn",
                        Image = "ghcr.io/contoso/vpn:3.2.1",
                        SecurityContext = new V1SecurityContext
                        {
                            Capabilities = new V1Capabilities
                            {
                                Add = new string[] { "NET_ADMIN", "IPC_LOCK", "net_bind_service" },
                                Drop = new string[] { "ALL" },
                            },
                        },
                    },
                },
            },
        },
    },
};
