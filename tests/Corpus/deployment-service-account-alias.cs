var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta { Name = "alias" },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "alias" } },
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "alias" } },
            Spec = new V1PodSpec
            {
                ServiceAccount = "alias",
                Containers = [new V1Container { Name = "app", Image = "ghcr.io/contoso/app:1" }],
            },
        },
    },
};
