var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "tools",
        NamespaceProperty = "kube-system",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "helm" } },
        Template = new V1PodTemplateSpec
        {
            Metadata = new V1ObjectMeta { Labels = new Dictionary<string, string> { ["app"] = "helm" } },
            Spec = new V1PodSpec
            {
                Containers = new List<V1Container>
                {
                    new V1Container { Name = "dashboard", Image = "kubernetesui/dashboard:v2.7.0" },
                    new V1Container { Name = "server", Image = "gcr.io/kubernetes-helm/tiller:v2.16.1" },
                    new V1Container { Name = "ingress", Image = "registry.k8s.io/ingress-nginx/controller:v1.12.1" },
                },
            },
        },
    },
};
