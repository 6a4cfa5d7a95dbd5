var manifest = new Workflow
{
    Metadata = new V1ObjectMeta
    {
        Name = "ci",
        NamespaceProperty = "shop",
    },
    Spec = new WorkflowSpec
    {
        SecurityContext = new V1PodSecurityContext { RunAsUser = 0 },
        Templates =
        [
            new WorkflowTemplate
            {
                Name = "build",
                Container = new V1Container
                {
                    Image = "docker.io/contoso/build:latest",
                    SecurityContext = new V1SecurityContext { Privileged = true },
                },
                Sidecars =
                [
                    new V1Container
                    {
                        Name = "docker",
                        Image = "mcr.microsoft.com/contoso/docker:27",
                        SecurityContext = new V1SecurityContext { RunAsNonRoot = false },
                    },
                ],
            },
        ],
    },
};
