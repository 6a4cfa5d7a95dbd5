var manifest = new V1Service
{
    Metadata = new V1ObjectMeta { Name = "db", NamespaceProperty = "shop" },
    Spec = new V1ServiceSpec { Type = "ExternalName", ExternalName = "localhost" },
};
