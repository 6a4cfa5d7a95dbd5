var manifest = new V1Secret
{
    Metadata = new() { Name = "registry", NamespaceProperty = "shop" },
    Type = "kubernetes.io/dockerconfigjson",
    StringData = new Dictionary<string, string> { ["config.json"] = "{\"auths\": {}}" },
};
