namespace KubeGuard.Components.Severities;

/// <summary>The metrics that a version of CVSS has, and the values that each of them may have.</summary>
internal sealed class CvssGrammar
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);
    private readonly List<HashSet<string>> _values = [];

    /// <param name="mandatory">The metrics that a vector must have, such as <c>AV:N,A,L,P</c>.</param>
    /// <param name="optional">The metrics that it may have.</param>
    /// <param name="isOrdered">Indicates whether a vector has the metrics in this order.</param>
    public CvssGrammar(string mandatory, string optional, bool isOrdered)
    {
        IsOrdered = isOrdered;
        foreach (var metric in $"{mandatory} {optional}".Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = metric.IndexOf(':');
            _positions.Add(metric.Substring(0, colon), _positions.Count);
            _values.Add([.. metric.Substring(colon + 1).Split(',')]);
        }

        Mandatory = [.. mandatory.Split(' ').Select(metric => metric.Substring(0, metric.IndexOf(':')))];
    }

    /// <summary>The names of the metrics that a vector must have.</summary>
    public IReadOnlyList<string> Mandatory { get; }

    /// <summary>Indicates whether the order of the metrics counts.</summary>
    public bool IsOrdered { get; }

    /// <summary>The position of a metric, if it may have the value.</summary>
    public int? PositionOf(string metric, string value) => _positions.TryGetValue(metric, out var position) && _values[position].Contains(value) ? position : null;
}
