var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "tracer",
        Annotations = new Dictionary<string, string>
        {
            ["container.apparmor.security.beta.kubernetes.io/tracer"] = "unconfined",
        },
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "tracer" } },
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta
            {
                Annotations = new Dictionary<string, string>
                {
                    ["container.apparmor.security.beta.kubernetes.io/tracer"] = "unconfined",
                },
            },
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "tracer",
                        Image = "ghcr.io/contoso/tracer:1",
                    },
                },
            },
        },
    },
};
