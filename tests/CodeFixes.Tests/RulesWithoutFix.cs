namespace KubeGuard.CSharp.CodeFixes.Tests;

/// <summary>The rules whose findings only a person can fix.</summary>
internal static class RulesWithoutFix
{
    public static IReadOnlyList<string> Ids { get; } =
    [
        "KUBE1007", "KUBE1014", "KUBE1101", "KUBE1205", "KUBE1206", "KUBE1240", "KUBE3001", "KUBE3002", "KUBE3003", "KUBE3006", "KUBE3007", "KUBE4018", "KUBE5103", "KUBE5201",
    ];
}
