var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        ResourceClaims = [new V1PodResourceClaim { Name = "gpu", ResourceClaimTemplateName = "gpu" }],
        Containers =
        [
            new V1Container
            {
                Name = "api",
                Image = "registry.example.com/api:1.10",
                Resources = new V1ResourceRequirements { Claims = [new Corev1ResourceClaim { Name = "gpus" }] },
            },
        ],
    },
};
