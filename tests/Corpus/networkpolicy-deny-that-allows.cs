var manifest = new V1NetworkPolicy
{
    Metadata = new V1ObjectMeta { Name = "deny-all", NamespaceProperty = "shop" },
    Spec = new V1NetworkPolicySpec { PodSelector = new V1LabelSelector(), PolicyTypes = ["Ingress"], Ingress = [new V1NetworkPolicyIngressRule()] },
};
