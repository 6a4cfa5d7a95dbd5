using KubeGuard.Build.Caching;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>The texts of a cache grow from build to build.</summary>
public sealed class GrowingTextsTests
{
    [Fact]
    public void A_new_text_gets_the_next_number_and_a_known_one_keeps_its_own()
    {
        var texts = new GrowingTexts(["a", "b"], countWhenNew: 2);

        Assert.Equal((3, 1, 3), (texts.NumberOf("c"), texts.NumberOf("a"), texts.NumberOf("c")));
    }

    [Fact]
    public void They_are_read_as_they_were_written()
    {
        var file = new CacheWriter();
        new GrowingTexts(["a", "\ud83d", "b"], countWhenNew: 2).Write(file);

        var texts = GrowingTexts.Read(new CacheReader(file.ToArray()));

        Assert.Equal(["a", "\ud83d", "b"], Enumerable.Range(1, texts.Count).Select(number => texts[number]));
    }

    [Fact]
    public void What_refers_to_them_is_copied_only_with_the_same_texts()
    {
        var texts = new GrowingTexts();
        var writer = new CacheWriter(texts);
        writer.Write("a");
        var reader = new CacheReader(writer.ToArray(), texts);
        reader.ReadText();
        var part = reader.Since(0)!;
        var same = new CacheWriter(texts);

        Assert.True(part.TryWrite(same));
        Assert.Equal(writer.ToArray(), same.ToArray());
        Assert.False(part.TryWrite(new CacheWriter(new GrowingTexts())));
    }

    [Fact]
    public void They_begin_anew_when_most_may_be_out_of_use()
    {
        var few = new GrowingTexts(Enumerable.Range(0, 500).Select(number => $"{number}"), countWhenNew: 100);
        var many = new GrowingTexts(Enumerable.Range(0, 5000).Select(number => $"{number}"), countWhenNew: 100);

        Assert.Same(few, few.ForWriting());
        Assert.Equal(0, many.ForWriting().Count);
    }
}
