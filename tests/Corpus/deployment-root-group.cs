var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "root-group",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "root-group" } },
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
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsGroup = 0,
                        },
                    },
                },
            },
        },
    },
};
