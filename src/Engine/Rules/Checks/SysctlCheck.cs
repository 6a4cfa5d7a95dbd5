using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>Checks the kernel parameters of a pod (https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/).</summary>
internal static class SysctlCheck
{
    private const int MaxLength = 253;

    private static readonly string[] _ofIpc = ["kernel.shm", "kernel.msg", "kernel.sem", "fs.mqueue."];

    /// <summary>Checks a pod.</summary>
    public static void Check(Pod pod, FieldCheck check)
    {
        var sysctls = pod.SecurityContext.ItemsOf("sysctls");
        check.AreUnique(sysctls, "sysctls", "name");
        foreach (var name in sysctls.Select(sysctl => sysctl["name"]))
        {
            check.IsNotEmpty(name);
            if (name.String is not { Length: > 0 } text)
            {
                continue;
            }

            var dotted = text.Replace('/', '.');
            if (!IsName(text))
            {
                check.Report(name, $"'{text}' is no name of a sysctl");
            }
            else if (pod.Spec["hostNetwork"].Is(true) && dotted.StartsWith("net.", StringComparison.Ordinal))
            {
                check.Report(name, $"the sysctl '{text}' and hostNetwork exclude each other");
            }
            else if (pod.Spec["hostIPC"].Is(true) && Array.Exists(_ofIpc, start => dotted.StartsWith(start, StringComparison.Ordinal)))
            {
                check.Report(name, $"the sysctl '{text}' and hostIPC exclude each other");
            }
        }
    }

    private static bool IsName(string text) => text.Length <= MaxLength && text.Split('.', '/').All(IsSegment);

    private static bool IsSegment(string text) =>
        text.Length > 0
        && text.All(character => IsLowerOrDigit(character) || character is '-' or '_')
        && IsLowerOrDigit(text[0])
        && IsLowerOrDigit(text[text.Length - 1]);

    private static bool IsLowerOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
