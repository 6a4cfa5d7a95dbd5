using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;

namespace KubeGuard.Rules;

/// <summary>KUBE2323: a path of an Ingress is that of files of the controller.</summary>
internal sealed class KUBE2323SensitiveIngressPath() : ObjectRule(
    new RuleDescriptor
    {
        Id = "KUBE2323",
        Name = "SensitiveIngressPath",
        Title = "Do not use paths of the controller's files in an Ingress",
        MessageFormat = "{0} has the path '{1}', by which some controllers serve their own file {2}; use another path",
        Category = RuleCategory.Network,
        DefaultSeverity = RuleSeverity.Suggestion,
        HelpUri = "https://kubernetes.io/docs/concepts/services-networking/ingress/#path-types",
    },
    NetworkKinds.Ingress)
{
    // CVE-2021-25745 and CVE-2021-25748. The first that is in a path is named.
    private static readonly string[] _files =
        ["/etc/kubernetes/admin.conf", "/var/run/kubernetes/serviceaccount", "/var/run/secrets", "/etc", "/root"];

    /// <inheritdoc/>
    protected override void AnalyzeObject(KubernetesObject target, RuleContext context)
    {
        foreach (var path in target.Root["spec"]["rules"].Items.SelectMany(rule => rule["http"]["paths"].Items).Select(item => item["path"]))
        {
            if (path.String is { } text && Array.Find(_files, file => Reaches(text, file)) is { } found)
            {
                context.Report(path, [target.Subject, text, found]);
            }
        }
    }

    // A file is in the path with whole names: /etcd is none of them.
    private static bool Reaches(string path, string file)
    {
        for (var start = path.IndexOf(file, StringComparison.Ordinal); start >= 0; start = path.IndexOf(file, start + 1, StringComparison.Ordinal))
        {
            var end = start + file.Length;
            if (end == path.Length || !(char.IsLetterOrDigit(path[end]) || path[end] is '-' or '_' or '.'))
            {
                return true;
            }
        }

        return false;
    }
}
