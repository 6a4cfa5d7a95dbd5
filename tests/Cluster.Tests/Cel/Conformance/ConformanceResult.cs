namespace KubeGuard.Cluster.Tests.Cel.Conformance;

/// <summary>The result of a conformance test.</summary>
internal enum ConformanceResult
{
    /// <summary>The expected one.</summary>
    Passed,

    /// <summary>Another one.</summary>
    Failed,

    /// <summary>It needs an expression without a type check, literals of mixed types, containers or protocol buffers, which Kubernetes does not have.</summary>
    NotOfKubernetes,
}
