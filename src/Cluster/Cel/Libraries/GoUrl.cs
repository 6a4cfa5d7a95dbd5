namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>A URL as Go reads it (https://pkg.go.dev/net/url#URL), which is more lenient than RFC 3986.</summary>
internal sealed class GoUrl
{
    private readonly string _user;
    private readonly string _query;
    private readonly string _fragment;

    private GoUrl(string scheme, string user, string host, string escapedPath, string query, string fragment)
    {
        Scheme = scheme;
        _user = user;
        Host = host;
        EscapedPath = escapedPath;
        _query = query;
        _fragment = fragment;
    }

    /// <summary>The scheme in lower case; empty without one.</summary>
    public string Scheme { get; }

    /// <summary>The host with its port; empty without one.</summary>
    public string Host { get; }

    /// <summary>The host without its port, and without brackets.</summary>
    public string HostName => Split().Name is ['[', .., ']'] name ? name.Substring(1, name.Length - 2) : Split().Name;

    /// <summary>The port; empty without one.</summary>
    public string Port => Split().Port;

    /// <summary>The path with its escapes.</summary>
    public string EscapedPath { get; }

    /// <summary>The keys and values of the query, in order, those without a valid form left out.</summary>
    public IEnumerable<(string Key, string Value)> Query
    {
        get
        {
            foreach (var pair in _query.Split('&').Where(pair => pair.Length > 0 && pair.IndexOf(';') < 0))
            {
                var equals = pair.IndexOf('=');
                var key = UrlEscapes.ReadQuery(equals < 0 ? pair : pair.Substring(0, equals));
                var value = UrlEscapes.ReadQuery(equals < 0 ? "" : pair.Substring(equals + 1));
                if (key is not null && value is not null)
                {
                    yield return (key, value);
                }
            }
        }
    }

    /// <summary>Reads a URL as it is in a request: absolute or an absolute path, a fragment being nothing special.</summary>
    /// <returns>The URL; <see langword="null"/> if Go refuses it.</returns>
    public static GoUrl? ReadRequest(string text) => Read(text, "", isRequest: true);

    /// <summary>Reads a URL with its fragment.</summary>
    /// <returns>The URL; <see langword="null"/> if Go refuses it.</returns>
    public static GoUrl? Read(string text)
    {
        var hash = text.IndexOf('#');
        var fragment = hash < 0 ? "" : text.Substring(hash + 1);
        return UrlEscapes.IsValid(fragment) ? Read(hash < 0 ? text : text.Substring(0, hash), fragment, isRequest: false) : null;
    }

    /// <summary>The URL as a text.</summary>
    public override string ToString() =>
        $"{(Scheme.Length > 0 ? Scheme + ":" : "")}{(Host.Length + _user.Length > 0 ? $"//{_user}{Host}" : "")}{EscapedPath}{(_query.Length > 0 ? "?" : "")}{_query}{(_fragment.Length > 0 ? "#" : "")}{_fragment}";

    private static GoUrl? Read(string text, string fragment, bool isRequest)
    {
        if (text.Any(character => character is < ' ' or '\u007F') || (isRequest && text.Length == 0) || ReadScheme(text) is not { } scheme)
        {
            return null;
        }

        var rest = scheme.Length == 0 ? text : text.Substring(scheme.Length + 1);
        scheme = scheme.ToLowerInvariant();
        var mark = rest.IndexOf('?');
        var query = mark < 0 ? "" : rest.Substring(mark + 1);
        rest = mark < 0 ? rest : rest.Substring(0, mark);
        if (!rest.StartsWith("/", StringComparison.Ordinal))
        {
            // What follows a scheme may be opaque.
            return scheme.Length > 0 ? new GoUrl(scheme, "", "", "", query, fragment)
                : isRequest ? rest == "*" ? new GoUrl("", "", "", rest, query, "") : null
                : HasColonInFirstSegment(rest) || !UrlEscapes.IsValid(rest) ? null
                : new GoUrl("", "", "", UrlEscapes.WritePath(rest), query, fragment);
        }

        var (user, host) = ("", "");
        if ((scheme.Length > 0 || (!isRequest && !rest.StartsWith("///", StringComparison.Ordinal))) && rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            var authority = rest.Substring(2, (slash < 0 ? rest.Length : slash) - 2);
            rest = slash < 0 ? "" : rest.Substring(slash);
            user = authority.Substring(0, authority.LastIndexOf('@') + 1);
            if (UrlEscapes.ReadHost(authority.Substring(user.Length)) is not { } read || (user.Length > 0 && !UrlEscapes.IsUser(user.Substring(0, user.Length - 1))))
            {
                return null;
            }

            host = read;
        }

        return UrlEscapes.IsValid(rest) ? new GoUrl(scheme, user, host, UrlEscapes.WritePath(rest), query, fragment) : null;
    }

    // Empty without a scheme; null for a colon at the start.
    private static string? ReadScheme(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == ':')
            {
                return i == 0 ? null : text.Substring(0, i);
            }

            if (!(text[i] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (i > 0 && text[i] is (>= '0' and <= '9') or '+' or '-' or '.')))
            {
                break;
            }
        }

        return "";
    }

    private static bool HasColonInFirstSegment(string path) => path.Split('/')[0].IndexOf(':') >= 0;

    private (string Name, string Port) Split()
    {
        var colon = Host.LastIndexOf(':');
        return colon >= 0 && UrlEscapes.IsPort(Host.Substring(colon)) ? (Host.Substring(0, colon), Host.Substring(colon + 1)) : (Host, "");
    }
}
