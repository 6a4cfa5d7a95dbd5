using System.Globalization;

namespace KubeGuard.Kubernetes.Validation;

/// <summary>
/// The signals that may end a container
/// (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination-stop-signals).
/// </summary>
internal static class StopSignals
{
    private const string Prefix = "SIG";
    private const string First = "RTMIN+";
    private const string Last = "RTMAX-";
    private const int AfterFirst = 15;
    private const int BeforeLast = 14;

    private static readonly HashSet<string> _ofLinux =
    [
        .. ("ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU "
            + "URG USR1 USR2 VTALRM WINCH XCPU XFSZ RTMIN RTMAX").Split(' '),
    ];

    /// <summary>Determines whether an operating system has a signal; one that is not known has all.</summary>
    public static bool Have(string signal, string os)
    {
        var name = signal.StartsWith(Prefix, StringComparison.Ordinal) ? signal.Substring(Prefix.Length) : "";
        return os switch
        {
            "linux" => _ofLinux.Contains(name) || IsNumbered(name, First, AfterFirst) || IsNumbered(name, Last, BeforeLast),
            "windows" => name is "KILL" or "TERM",
            _ => true,
        };
    }

    private static bool IsNumbered(string name, string start, int greatest) =>
        name.StartsWith(start, StringComparison.Ordinal)
        && name[start.Length..] is not ("" or ['0', ..])
        && int.TryParse(name[start.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number <= greatest;
}
