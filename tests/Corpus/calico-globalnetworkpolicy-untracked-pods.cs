var manifest = new Contoso.Resources.CalicoGlobalNetworkPolicy
{
    Metadata = new()
    {
        Name = "untracked-pods",
    },
    Spec = new()
    {
        Order = 100,
        DoNotTrack = true,
        ApplyOnForward = true,
        NamespaceSelector = "all()",
        PodSelector = new(),
    },
};
