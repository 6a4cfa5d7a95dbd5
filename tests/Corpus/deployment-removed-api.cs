var manifest = new V1Deployment
{
    ApiVersion = "extensions/v1beta1",
    Kind = "Deployment",
    Metadata = new V1ObjectMeta { Name = "old" },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "old" } },
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "old" } },
            Spec = new V1PodSpec
            {
                Containers = [new V1Container { Name = "app", Image = "ghcr.io/contoso/app:1" }],
            },
        },
    },
};
