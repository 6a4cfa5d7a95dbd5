var manifest = new V1Deployment
{
    Metadata = new()
    {
        Name = "suppressed",
        Annotations = new Dictionary<string, string>
        {
            ["kubeguard/disable"] = "KUBE1005, KUBE1102",
            ["kubeguard/reason"] = "builds images, reviewed by the platform team",
        },
    },
    Spec = new()
    {
        Selector = new V1LabelSelector { MatchLabels = new Dictionary<string, string> { ["app"] = "suppressed" } },
        Template = new()
        {
            Spec = new()
            {
                Containers = [
                    new V1Container
                    {
                        Name = "buildkit",
                        Image = "ghcr.io/contoso/buildkit:1",
                        SecurityContext = new()
                        {
                            Privileged = true,
                        },
                    },
                ],
            },
        },
    },
};
