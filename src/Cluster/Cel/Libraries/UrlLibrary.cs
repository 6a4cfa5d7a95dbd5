using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Kubernetes;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Functions of URLs (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-url-library).</summary>
internal static class UrlLibrary
{
    private static readonly CelType _url = CelUrl.UrlType;

    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("urls", KubernetesVersion.Oldest,
    [
        new("url", Global("string_to_url", [StringType], _url, call => ToUrl(call.Text(0)), LibraryCost.Read)),
        new("isURL", Global("is_url_string", [StringType], BoolType, call => CelBool.Of(GoUrl.ReadRequest(call.Text(0)) is not null))),
        Part("getScheme", "url_get_scheme", url => url.Scheme),
        Part("getHost", "url_get_host", url => url.Host),
        Part("getHostname", "url_get_hostname", url => url.HostName),
        Part("getPort", "url_get_port", url => url.Port),
        Part("getEscapedPath", "url_get_escaped_path", url => url.EscapedPath),
        new("getQuery", Member("url_get_query", [_url], CelType.Map(StringType, Strings), call => Query(((CelUrl)call[0]).Url))),
    ]);

    private static CelFunction Part(string name, string id, Func<GoUrl, string> part) =>
        new(name, Member(id, [_url], StringType, call => Text(part(((CelUrl)call[0]).Url))));

    // It must be one of a request, but is read with its fragment.
    private static CelValue ToUrl(string text) =>
        GoUrl.ReadRequest(text) is not null && GoUrl.Read(text) is { } url ? new CelUrl(url) : new CelError($"URL parse error during conversion from string: parse \"{text}\"");

    private static CelDictionary Query(GoUrl url) =>
        CelDictionary.Of(url.Query.GroupBy(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal).Select(pairs => (pairs.Key, Texts(pairs))));
}
