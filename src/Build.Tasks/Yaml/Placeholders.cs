using KubeGuard.Manifests;

namespace KubeGuard.Build.Yaml;

/// <summary>
/// Finds what a tool will replace later in a string: <c>{{ … }}</c> (Helm and others), <c>${…}</c>
/// (envsubst), <c>$(…)</c> (Kubernetes itself, pipelines) and <c>#{…}#</c> (deployment tools).
/// </summary>
internal static class Placeholders
{
    private static readonly (string Open, string Close)[] _forms = [("{{", "}}"), ("${", "}"), ("$(", ")"), ("#{", "}#")];

    private static readonly char[] _starts = ['{', '$', '#'];

    public static KnownText Read(string text)
    {
        if (text.IndexOfAny(_starts) < 0)
        {
            return new KnownText(text);
        }

        var start = text.Length;
        var end = -1;
        foreach (var (open, close) in _forms)
        {
            var first = text.IndexOf(open, StringComparison.Ordinal);
            if (first < 0 || text.IndexOf(close, first, StringComparison.Ordinal) < 0)
            {
                continue;
            }

            start = Math.Min(start, first);
            end = Math.Max(end, text.LastIndexOf(close, StringComparison.Ordinal) + close.Length);
        }

        return end < 0 ? new KnownText(text) : KnownText.Between(text.Substring(0, start), text.Substring(end));
    }
}
