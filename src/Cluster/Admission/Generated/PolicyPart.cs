namespace KubeGuard.Cluster.Admission.Generated;

/// <summary>A part of the generated file that can be left out.</summary>
internal enum PolicyPart
{
    /// <summary>Namespaces with Pod Security labels, or PodSecurityPolicies before Kubernetes 1.25.</summary>
    PodSecurity,

    /// <summary>LimitRanges.</summary>
    Limits,

    /// <summary>ResourceQuotas.</summary>
    Quotas,

    /// <summary>NetworkPolicies that deny what no other one allows.</summary>
    Network,

    /// <summary>ValidatingAdmissionPolicies with their bindings.</summary>
    Rules,
}
