namespace KubeGuard.Build.Caching;

/// <summary>Texts that writer and reader of a cache know beforehand, by numbers from 1.</summary>
/// <param name="texts">The texts, each once.</param>
internal class KnownTexts(params IEnumerable<string> texts)
{
    /// <summary>The texts in the order of their numbers.</summary>
    protected List<string> All { get; } = [.. texts];

    /// <summary>The numbers of the texts.</summary>
    protected Dictionary<string, int> Numbers => field ??= All.Select((text, index) => (text, index)).ToDictionary(item => item.text, item => item.index + 1, StringComparer.Ordinal);

    /// <summary>The number of texts.</summary>
    public int Count => All.Count;

    /// <summary>The text of a number.</summary>
    public string this[int number] => All[number - 1];

    /// <summary>The number of a text; 0 if it is not among them.</summary>
    public virtual int NumberOf(string text) => Numbers.TryGetValue(text, out var number) ? number : 0;
}
