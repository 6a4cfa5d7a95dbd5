var manifest = new V1Secret
{
    Metadata = new() { Name = "database", NamespaceProperty = "shop" },
    Data = new Dictionary<string, byte[]> { ["password"] = System.Convert.FromBase64String("aHVudGVyMgo=") },
};
