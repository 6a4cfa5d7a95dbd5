namespace KubeGuard.Components.Severities;

/// <summary>The metrics of one vector.</summary>
internal sealed class CvssMetrics
{
    private readonly Dictionary<string, string> _values;

    private CvssMetrics(Dictionary<string, string> values) => _values = values;

    /// <summary>The value of a metric; <c>X</c> if the vector does not define it.</summary>
    public string this[string metric] => _values.TryGetValue(metric, out var value) ? value : "X";

    /// <summary>Reads the metrics of a vector without its version; <see langword="null"/> if they do not follow the grammar.</summary>
    public static CvssMetrics? Read(string text, CvssGrammar grammar)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var last = -1;
        foreach (var part in text.Split('/'))
        {
            var colon = part.IndexOf(':');
            var name = colon < 0 ? part : part.Substring(0, colon);
            var value = part.Substring(colon + 1);
            if (colon < 0 || grammar.PositionOf(name, value) is not { } position || values.ContainsKey(name) || (grammar.IsOrdered && position < last))
            {
                return null;
            }

            values.Add(name, value);
            last = position;
        }

        return grammar.Mandatory.All(values.ContainsKey) ? new CvssMetrics(values) : null;
    }
}
