var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "nulls",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "nulls" } },
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                HostNetwork = null,
                SecurityContext = null,
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "app",
                        Image = "ghcr.io/contoso/app:1",
                        SecurityContext = new V1SecurityContext
                        {
                            Privileged = null,
                            AllowPrivilegeEscalation = null,
                        },
                    },
                },
            },
        },
    },
};
