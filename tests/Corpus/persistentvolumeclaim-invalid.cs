var manifest = new V1PersistentVolumeClaim
{
    Metadata = new() { Name = "data", NamespaceProperty = "shop" },
    Spec = new()
    {
        StorageClassName = "fast",
        Resources = new()
        {
            Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new ResourceQuantity("10Gi") },
        },
    },
};
