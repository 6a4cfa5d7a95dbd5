var manifest = new V1PersistentVolume
{
    Metadata = new() { Name = "orders" },
    Spec = new()
    {
        Capacity = new Dictionary<string, ResourceQuantity> { ["storage"] = new ResourceQuantity("10Gi") },
        AccessModes = ["ReadWriteOnce"],
        Local = new() { Path = "/mnt/orders" },
    },
};
