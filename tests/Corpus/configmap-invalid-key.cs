var manifest = new V1ConfigMap
{
    Metadata = new() { Name = "settings", NamespaceProperty = "shop" },
    Data = new Dictionary<string, string> { ["log level"] = "debug" },
};
