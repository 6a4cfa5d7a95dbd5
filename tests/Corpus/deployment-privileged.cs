var manifest = new V1Deployment
{
    Metadata = new V1ObjectMeta
    {
        Name = "builder",
        NamespaceProperty = "ci",
    },
    Spec = new V1DeploymentSpec
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "builder" } },
        Replicas = 2,
        Template = new V1PodTemplateSpec
        {
            Spec = new V1PodSpec
            {
                InitContainers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "sysctl",
                        Image = "busybox:1.37",
                        Command = new List<string> { "sysctl", "-w", "vm.max_map_count=262144" },
                        SecurityContext = new V1SecurityContext
                        {
                            Privileged = true,
                        },
                    },
                },
                Containers = new List<V1Container>
                {
                    new V1Container
                    {
                        Name = "dind",
                        Image = "docker:28-dind",
                        SecurityContext = new V1SecurityContext
                        {
                            Privileged = true,
                            AllowPrivilegeEscalation = true,
                            RunAsUser = 0,
                        },
                    },
                },
            },
        },
    },
};
