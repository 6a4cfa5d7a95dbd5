var manifest = new V1Service
{
    Metadata = new() { Name = "database", NamespaceProperty = "shop" },
    Spec = new() { Type = "ExternalName", ExternalName = "https://db.example.com" },
};
