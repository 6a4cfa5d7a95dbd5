var manifest = new V1PodDisruptionBudget
{
    Metadata = new() { Name = "api", NamespaceProperty = "shop" },
    Spec = new()
    {
        MinAvailable = 1,
        Selector = new() { MatchExpressions = [new() { Key = "app", OperatorProperty = "Exists", Values = ["api"] }] },
    },
};
