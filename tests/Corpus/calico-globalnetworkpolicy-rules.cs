var manifest = new Contoso.Resources.CalicoGlobalNetworkPolicy
{
    Metadata = new()
    {
        Name = "rules",
    },
    Spec = new()
    {
        Selector = "app == 'api'",
        Types = ["Ingress", "Egress"],
        Ingress =
        [
            new Contoso.Resources.CalicoRule
            {
                Action = "Allow",
                Protocol = "TCP",
                Http = new() { Methods = ["GET"] },
            },
            new Contoso.Resources.CalicoRule
            {
                Action = "Allow",
                Source = new() { NotSelector = "app == 'batch'" },
            },
            new Contoso.Resources.CalicoRule
            {
                Action = "Deny",
                Protocol = "UDP",
            },
            new Contoso.Resources.CalicoRule
            {
                Action = "Allow",
                Protocol = "UDP",
                Source = new() { Nets = ["192.0.2.0/24"] },
            },
        ],
    },
};
