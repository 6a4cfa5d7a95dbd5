var manifest = new V1Pod
{
    Metadata = new V1ObjectMeta { Name = "api", NamespaceProperty = "shop" },
    Spec = new V1PodSpec
    {
        Affinity = new V1Affinity
        {
            NodeAffinity = new V1NodeAffinity
            {
                RequiredDuringSchedulingIgnoredDuringExecution = new V1NodeSelector
                {
                    NodeSelectorTerms =
                    [
                        new V1NodeSelectorTerm
                        {
                            MatchExpressions =
                            [
                                new V1NodeSelectorRequirement
                                {
                                    Key = "disk",
                                    OperatorProperty = "Exists",
                                    Values = ["ssd"],
                                },
                            ],
                        },
                    ],
                },
            },
        },
        Containers = [new V1Container { Name = "api", Image = "registry.example.com/api:1.10" }],
    },
};
