var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta
    {
        Name = "tracer",
        Annotations = new Dictionary<string, string>
        {
            { "container.apparmor.security.beta.kubernetes.io/tracer", "unconfined" },
            { "container.apparmor.security.beta.kubernetes.io/other", "runtime/default" },
        },
    },
    Spec = new V1PodSpec
    {
        SecurityContext = new V1PodSecurityContext
        {
            AppArmorProfile = new V1AppArmorProfile
            {
                Type = "Unconfined",
            },
        },
        Containers = new V1Container[]
        {
            new V1Container
            {
                Name = "tracer",
                Image = "ghcr.io/contoso/tracer:1",
                SecurityContext = new V1SecurityContext
                {
                    AppArmorProfile = new V1AppArmorProfile
                    {
                        Type = "Unconfined",
                    },
                },
            },
            new V1Container
            {
                Name = "other",
                Image = "ghcr.io/contoso/other:1",
                SecurityContext = new V1SecurityContext
                {
                    AppArmorProfile = new V1AppArmorProfile
                    {
                        Type = "Localhost",
                        LocalhostProfile = "k8s-other",
                    },
                },
            },
        },
    },
};
