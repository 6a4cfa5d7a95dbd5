namespace KubeGuard.Cluster.Network;

/// <summary>A kind of entrance into the cluster.</summary>
internal enum ExternalEntry
{
    /// <summary>A Service at a port of every node.</summary>
    NodePort,

    /// <summary>A Service at a load balancer that is not inside a private network.</summary>
    LoadBalancer,

    /// <summary>A Service at addresses of its own, <c>externalIPs</c>.</summary>
    ExternalAddress,

    /// <summary>An Ingress, or a Route of OpenShift.</summary>
    Ingress,

    /// <summary>A Gateway, which a route of the Gateway API names.</summary>
    Gateway,

    /// <summary>A port of the node that a container takes.</summary>
    HostPort,
}
