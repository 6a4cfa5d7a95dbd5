var rule = new V1PolicyRule
{
    ApiGroups = [""],
    Resources = ["secrets"],
    ResourceNames = ["api-token"],
};
rule.Verbs = new List<string> { "*" };

var manifest = new V1Role
{
    Metadata = new V1ObjectMeta
    {
        Name = "api",
        NamespaceProperty = "shop",
    },
    Rules = [rule],
};
