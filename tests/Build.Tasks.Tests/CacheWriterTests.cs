using KubeGuard.Build.Caching;

namespace KubeGuard.Build.Tasks.Tests;

/// <summary>A cache of any length is written in parts that are small enough to be collected early, and read as one.</summary>
public sealed class CacheWriterTests
{
    private const int Texts = 20_000;

    [Fact]
    public void No_part_is_long()
    {
        Assert.InRange(Write().Written.Count, 3, 30);
        Assert.All(Write().Written, part => Assert.InRange(part.Array!.Length, 1, 80_000));
    }

    [Fact]
    public void The_parts_are_read_as_one()
    {
        var reader = new CacheReader(Write().ToArray());

        Assert.Equal(Enumerable.Range(0, Texts).Select(TextOf), reader.ReadMany(reader.ReadText));
    }

    [Fact]
    public void The_length_is_that_of_all_parts()
    {
        var writer = Write();

        Assert.Equal(writer.ToArray().Length, writer.Length);
        Assert.Equal(writer.ToArray(), writer.Written.SelectMany(part => part));
    }

    [Fact]
    public void Parts_have_the_fingerprint_of_the_whole()
    {
        var writer = Write();

        Assert.Equal(new Fingerprint().Add(new ArraySegment<byte>(writer.ToArray())).Value, new Fingerprint().Add(writer.Written).Value);
    }

    [Fact]
    public void Nothing_is_left_of_what_was_written_before()
    {
        var writer = Write();

        writer.Clear();
        writer.Write("again");

        Assert.Equal("again", new CacheReader(writer.ToArray()).ReadText());
    }

    private static CacheWriter Write()
    {
        var writer = new CacheWriter();
        writer.WriteMany([.. Enumerable.Range(0, Texts).Select(TextOf)], writer.Write);
        return writer;
    }

    private static string TextOf(int number) => $"text {number}";
}
