var manifest = new V1beta1PodSecurityPolicy
{
    Metadata = new V1ObjectMeta
    {
        Name = "weak",
    },
    Spec = new V1beta1PodSecurityPolicySpec
    {
        Privileged = true,
        HostNetwork = true,
        HostPID = false,
        AllowedCapabilities = ["NET_ADMIN"],
        RequiredDropCapabilities = ["KILL"],
        RunAsUser = new V1beta1RunAsUserStrategyOptions { Rule = "RunAsAny" },
    },
};
