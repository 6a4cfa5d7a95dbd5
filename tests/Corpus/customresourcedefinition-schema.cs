var manifest = new V1CustomResourceDefinition
{
    Metadata = new V1ObjectMeta { Name = "backups.example.org" },
    Spec = new V1CustomResourceDefinitionSpec
    {
        Group = "example.org",
        Scope = "Namespaced",
        Names = new V1CustomResourceDefinitionNames { Kind = "Backup", Plural = "backups" },
        Versions =
        [
            new V1CustomResourceDefinitionVersion
            {
                Name = "v1",
                Served = true,
                Storage = true,
                Schema = new V1CustomResourceValidation
                {
                    OpenAPIV3Schema = new V1JSONSchemaProps
                    {
                        Type = "object",
                        Properties = new Dictionary<string, V1JSONSchemaProps>
                        {
                            ["spec"] = new V1JSONSchemaProps
                            {
                                Type = "object",
                                Properties = new Dictionary<string, V1JSONSchemaProps>
                                {
                                    ["keep"] = new V1JSONSchemaProps { Type = "integer", AnyOf = [new V1JSONSchemaProps { Type = "integer", Minimum = 1 }] },
                                },
                            },
                        },
                    },
                },
            },
        ],
    },
};
