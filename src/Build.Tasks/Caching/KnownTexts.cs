namespace KubeGuard.Build.Caching;

/// <summary>Texts that writer and reader of a cache know beforehand, by numbers from 1.</summary>
/// <param name="texts">The texts.</param>
internal sealed class KnownTexts(params string[] texts)
{
    private readonly Dictionary<string, int> _numbers = texts
        .Select((text, index) => (text, index))
        .ToDictionary(item => item.text, item => item.index + 1, StringComparer.Ordinal);

    /// <summary>The number of texts.</summary>
    public int Count => texts.Length;

    /// <summary>The text of a number.</summary>
    public string this[int number] => texts[number - 1];

    /// <summary>The number of a text; 0 if it is not among them.</summary>
    public int NumberOf(string text) => _numbers.TryGetValue(text, out var number) ? number : 0;
}
