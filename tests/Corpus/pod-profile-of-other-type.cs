var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        SecurityContext = new V1PodSecurityContext
        {
            SeccompProfile = new V1SeccompProfile { Type = "RuntimeDefault", LocalhostProfile = "profiles/api.json" },
        },
        Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }],
    },
};
