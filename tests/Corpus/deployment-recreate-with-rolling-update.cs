var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1DeploymentSpec
    {
        Strategy = new V1DeploymentStrategy { Type = "Recreate", RollingUpdate = new V1RollingUpdateDeployment { MaxSurge = 1 } },
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "api" } },
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "api" } },
            Spec = new V1PodSpec { Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }] },
        },
    },
};
