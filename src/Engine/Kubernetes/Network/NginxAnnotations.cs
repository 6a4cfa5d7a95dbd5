namespace KubeGuard.Kubernetes.Network;

/// <summary>The annotations of ingress-nginx (https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/).</summary>
internal static class NginxAnnotations
{
    /// <summary>The start of their keys.</summary>
    public const string Prefix = "nginx.ingress.kubernetes.io/";

    private const string Suffix = "-snippet";

    /// <summary>Determines whether a key is that of a piece of configuration.</summary>
    public static bool IsSnippet(string key) => key.StartsWith(Prefix, StringComparison.Ordinal) && key.EndsWith(Suffix, StringComparison.Ordinal);
}
