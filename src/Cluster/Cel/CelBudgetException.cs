namespace KubeGuard.Cluster.Cel;

/// <summary>An evaluation cost more than it was allowed to. The evaluation ends with an error value.</summary>
internal sealed class CelBudgetException : Exception;
