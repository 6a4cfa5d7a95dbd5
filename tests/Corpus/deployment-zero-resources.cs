var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "zero",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "zero" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
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
                                ["cpu"] = new ResourceQuantity("0"),
                                ["memory"] = new ResourceQuantity("0"),
                            },
                            Limits = new Dictionary<string, ResourceQuantity>
                            {
                                ["cpu"] = new ResourceQuantity("0"),
                                ["memory"] = new ResourceQuantity("0Mi"),
                            },
                        },
                    },
                },
            },
        },
    },
};
