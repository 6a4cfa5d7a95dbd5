var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "contradiction",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "contradiction" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                SecurityContext = new V1PodSecurityContext
                {
                    RunAsNonRoot = true,
                },
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "root",
                        Image = "ghcr.io/contoso/app:1",
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsUser = 0,
                        },
                    },
                    new V1Container
                    {
                        Name = "user",
                        Image = "ghcr.io/contoso/app:1",
                        SecurityContext = new V1SecurityContext
                        {
                            RunAsUser = 10001,
                        },
                    },
                },
            },
        },
    },
};
