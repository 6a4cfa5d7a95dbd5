var manifest = new V1LimitRange
{
    Metadata = new() { Name = "containers", NamespaceProperty = "shop" },
    Spec = new()
    {
        Limits =
        [
            new()
            {
                Type = "Container",
                Max = new Dictionary<string, ResourceQuantity> { ["memory"] = new ResourceQuantity("512Mi") },
                DefaultProperty = new Dictionary<string, ResourceQuantity> { ["memory"] = new ResourceQuantity("1Gi") },
            },
        ],
    },
};
