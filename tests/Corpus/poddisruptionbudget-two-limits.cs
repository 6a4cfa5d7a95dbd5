var manifest = new V1PodDisruptionBudget
{
    Metadata = new() { Name = "api", NamespaceProperty = "shop" },
    Spec = new()
    {
        MinAvailable = 1,
        MaxUnavailable = 1,
        Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "api" } },
    },
};
