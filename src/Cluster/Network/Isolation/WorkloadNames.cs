using System.Globalization;

namespace KubeGuard.Cluster.Network.Isolation;

/// <summary>Names workloads in messages.</summary>
internal static class WorkloadNames
{
    /// <summary>One or two names, or the first one and the number of the others.</summary>
    public static string Of(IEnumerable<WorkloadIsolation> workloads) => workloads.Select(workload => workload.Target.Value.Description!).Distinct().ToList() switch
    {
        { Count: <= 2 } few => string.Join(" and ", few),
        var many => $"{many[0]} and {(many.Count - 1).ToString(CultureInfo.InvariantCulture)} other workloads",
    };
}
