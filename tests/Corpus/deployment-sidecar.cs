var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "with-sidecar",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "with-sidecar" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                InitContainers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "proxy",
                        Image = "ghcr.io/contoso/proxy:1",
                        RestartPolicy = "Always",
                    },
                    new V1Container
                    {
                        Name = "wait",
                        Image = "ghcr.io/contoso/wait:1",
                    },
                },
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "app",
                        Image = "ghcr.io/contoso/app:1",
                        Resources = new V1ResourceRequirements
                        {
                            Requests = new Dictionary<string, ResourceQuantity>
                            {
                                ["cpu"] = new ResourceQuantity("100m"),
                                ["memory"] = new ResourceQuantity("64Mi"),
                            },
                            Limits = new Dictionary<string, ResourceQuantity>
                            {
                                ["memory"] = new ResourceQuantity("64Mi"),
                            },
                        },
                    },
                },
            },
        },
    },
};
