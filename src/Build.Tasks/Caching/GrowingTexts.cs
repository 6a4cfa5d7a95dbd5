namespace KubeGuard.Build.Caching;

/// <summary>
/// The texts of a cache, to which a later build adds only those that are new: what was written with the texts of an earlier build
/// can then be copied as it is.
/// </summary>
/// <param name="texts">The texts of an earlier build.</param>
/// <param name="countWhenNew">The number of texts when all were written anew.</param>
internal sealed class GrowingTexts(IEnumerable<string> texts, int countWhenNew) : KnownTexts(texts)
{
    private const int Slack = 1000;

    /// <summary>Creates an empty table.</summary>
    public GrowingTexts()
        : this([], 0)
    {
    }

    // What changed or disappeared leaves texts behind that nothing has any more.
    private bool IsMostlyStale => countWhenNew > 0 && Count > (2 * countWhenNew) + Slack;

    /// <summary>The texts to write with: these, unless too many of them may be out of use.</summary>
    public GrowingTexts ForWriting() => IsMostlyStale ? new GrowingTexts() : this;

    /// <summary>The number of a text, which is added if it is new.</summary>
    public override int NumberOf(string text)
    {
        if (!Numbers.TryGetValue(text, out var number))
        {
            All.Add(text);
            Numbers.Add(text, number = Count);
        }

        return number;
    }

    public static GrowingTexts Read(CacheReader reader)
    {
        var count = reader.ReadInt32();
        return new GrowingTexts(reader.ReadMany(reader.ReadText), count);
    }

    public void Write(CacheWriter writer)
    {
        writer.Write(countWhenNew > 0 ? countWhenNew : Count);
        writer.WriteMany(All, writer.WriteNew);
    }
}
