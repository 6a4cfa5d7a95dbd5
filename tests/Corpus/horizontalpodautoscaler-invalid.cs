var manifest = new V2HorizontalPodAutoscaler
{
    Metadata = new() { Name = "api", NamespaceProperty = "shop" },
    Spec = new()
    {
        ScaleTargetRef = new() { ApiVersion = "apps/v1", Kind = "Deployment", Name = "api" },
        MinReplicas = 5,
        MaxReplicas = 3,
    },
};
