var manifest = new V1ClusterRole
{
    Metadata = new V1ObjectMeta
    {
        Name = "shop-operator",
    },
    Rules =
    [
        new V1PolicyRule
        {
            ApiGroups = ["apps"],
            Resources = ["deployments", "deployments/scale"],
            Verbs = ["get", "list", "watch"],
        },
        new V1PolicyRule
        {
            ApiGroups = ["shop.example.com"],
            Resources = ["*"],
            Verbs = ["get", "*"],
        },
        new V1PolicyRule
        {
            ApiGroups = ["*"],
            Resources = ["configmaps"],
            Verbs = ["get"],
        },
    ],
};
