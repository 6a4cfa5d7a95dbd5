using System.IO.Compression;
using System.Text;
using KubeGuard.Components.Advisories;
using static KubeGuard.Components.Tests.Advisories.Osv;

namespace KubeGuard.Components.Tests.Advisories;

/// <summary>The forms in which databases are published, and files that are none of them.</summary>
public sealed class AdvisoryDatabaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("advisories").FullName;

    private static string Good => Record("A-1", "introduced 0");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("record.json")]
    [InlineData("2026/01/A-1/A-1.json")]
    [InlineData("npm/all.zip")]
    [InlineData("records.ndjson")]
    [InlineData("array.json")]
    public void Every_form_is_read(string path)
    {
        Write(path, path == "array.json" ? $"[{Good}]" : Good.ReplaceLineEndings(" "));

        Assert.Equal(["A-1"], Ids(Read()));
    }

    [Fact]
    public void Pages_of_NuGet_are_read()
    {
        Write("index.json", """[{ "@name": "base", "@id": "https://example.org/base.json", "@updated": "2026-01-01T00:00:00Z" }]""");
        Write("page.json", """{ "newtonsoft.json": [{ "url": "https://github.com/advisories/GHSA-5crp-9r3c-p9vr", "severity": 2, "versions": "(, 13.0.1)" }] }""");

        var group = Assert.Single(Find(Read().Index, "9.0.1", "NuGet", "Newtonsoft.Json").Groups);
        Assert.Equal("GHSA-5crp-9r3c-p9vr High 13.0.1", $"{group.Ids[0]} {group.Severity.Level} {group.FixedVersion}");
    }

    [Fact]
    public void An_advisory_of_NuGet_may_be_about_several_packages_and_intervals()
    {
        Write("page.json", """
            {
              "a": [ { "url": "https://example.org/GHSA-1", "severity": 0, "versions": "[1.0.0, 1.0.5)" }, { "url": "https://example.org/GHSA-1", "severity": 2, "versions": "[2.0.0, 2.0.5)" } ],
              "b": [ { "url": "https://example.org/GHSA-1", "severity": 1, "versions": "(, 3.0.0)" } ]
            }
            """);
        var index = Read().Index;

        Assert.Equal("1.0.5", Assert.Single(Find(index, "1.0.0", "NuGet", "a").Groups).FixedVersion);
        Assert.Equal("2.0.5", Assert.Single(Find(index, "2.0.0", "NuGet", "a").Groups).FixedVersion);
        Assert.Equal("3.0.0", Assert.Single(Find(index, "1.0.0", "NuGet", "b").Groups).FixedVersion);
    }

    [Theory]
    [InlineData("[1.0.0, 2.0.0)", "0.9.0 2.0.0", "1.0.0 1.9.9")]
    [InlineData("(1.0.0, 2.0.0]", "1.0.0 2.0.1", "1.0.0.1 2.0.0")]
    [InlineData("[1.0.0]", "0.9.9 1.0.1", "1.0.0")]
    [InlineData("[1.0.0, )", "0.9.9", "1.0.0 99.0.0")]
    public void Intervals_of_NuGet_have_open_and_closed_ends(string interval, string outside, string inside)
    {
        Write("page.json", $$"""{ "p": [{ "url": "https://example.org/A-1", "severity": 0, "versions": "{{interval}}" }] }""");
        var index = Read().Index;

        Assert.All(outside.Split(' '), version => Assert.Empty(Find(index, version, "NuGet").Groups));
        Assert.All(inside.Split(' '), version => Assert.Single(Find(index, version, "NuGet").Groups));
    }

    [Theory]
    [InlineData("", "It is empty.", 0)]
    [InlineData("{ \"id\": \"B-1\",\n  \"affected\": [ }", "It is not valid JSON", 2)]
    [InlineData("{ \"id\": \"B-1\"", "It is not valid JSON", 1)]
    [InlineData("{ \"modified\": \"2026-01-01T00:00:00Z\" }", "The record has no ID.", 1)]
    [InlineData("\n{ \"id\": \"B-1\", \"schema_version\": \"2.0.0\" }", "The record is of version 2.0.0 of OSV, which is not supported.", 2)]
    [InlineData("{ \"id\": \"B-1\", \"modified\": \"2999-01-01T00:00:00Z\" }", "B-1 was changed in the future; its date is ignored.", 1)]
    [InlineData("\"text\"", "It has no advisories.", 1)]
    [InlineData("{ \"id\": \"\\ud800\" }", "A text in it is not valid UTF-8.", 1)]
    public void A_bad_file_is_one_problem_and_the_others_are_read(string content, string message, int line)
    {
        Write("a.json", content);
        Write("b.json", Good);

        var reading = Read();
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(Path.Combine(_folder, "a.json"), problem.File);
        Assert.Contains(message, problem.Problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Problem.Line);
        Assert.Contains("A-1", Ids(reading));
    }

    [Fact]
    public void A_bad_line_is_one_problem_and_the_others_are_read()
    {
        Write("a.ndjson", $"{Good.ReplaceLineEndings(" ")}\n{{ \"id\": }}\n{Good.ReplaceLineEndings(" ").Replace("A-1", "A-2", StringComparison.Ordinal)}\n");

        var reading = Read();
        Assert.Equal(2, Assert.Single(reading.Problems).Problem.Line);
        Assert.Equal(["A-1", "A-2"], Ids(reading));
    }

    [Fact]
    public void Deep_nesting_is_a_problem()
    {
        Write("a.json", string.Concat(Enumerable.Repeat("{\"a\":[", 5_000)));

        Assert.Single(Read().Problems);
    }

    [Fact]
    public void Text_in_UTF16_is_read()
    {
        File.WriteAllText(Path.Combine(_folder, "a.json"), Good, Encoding.Unicode);

        Assert.Equal(["A-1"], Ids(Read()));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_a_problem()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.json"), [0x7b, 0x22, 0xff, 0xfe, 0x80, 0x22, 0x3a, 0x31, 0x7d]);

        Assert.Single(Read().Problems);
    }

    [Fact]
    public void An_archive_that_is_none_is_a_problem()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a.zip"), [0x50, 0x4b, 3, 4, 1, 2, 3]);

        Assert.Contains("It cannot be read", Assert.Single(Read().Problems).Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_entry_is_a_problem_and_the_others_are_read()
    {
        WriteArchive("a.zip", ("A-0.json", Good), ("A-1.json", Good));
        var file = Path.Combine(_folder, "a.zip");
        var bytes = File.ReadAllBytes(file);
        const int SizeOfHeader = 30;
        bytes.AsSpan(SizeOfHeader + "A-0.json".Length, 20).Fill(0xff);
        File.WriteAllBytes(file, bytes);

        var reading = Read();
        Assert.Equal($"{file}/A-0.json", Assert.Single(reading.Problems).File);
        Assert.Equal(["A-1"], Ids(reading));
    }

    [Fact]
    public void An_entry_that_leaves_the_archive_is_a_problem()
    {
        WriteArchive("a.zip", ("../../etc/A-2.json", Good), ("A-1.json", Good));

        var reading = Read();
        Assert.Equal("Its path leaves the archive.", Assert.Single(reading.Problems).Problem.Message);
        Assert.Equal(["A-1"], Ids(reading));
    }

    [Fact]
    public void An_entry_that_grows_without_end_is_not_read()
    {
        WriteArchive("a.zip", ("bomb.json", new string(' ', AdvisoryDatabase.MaximumEntrySize + 1)), ("A-1.json", Good));

        var reading = Read();
        Assert.Equal("It has more than 32 MB and is not read.", Assert.Single(reading.Problems).Problem.Message);
        Assert.Equal(["A-1"], Ids(reading));
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_problem() => Assert.Contains(
        "It cannot be read",
        Assert.Single(AdvisoryDatabase.Read([Path.Combine(_folder, "absent.json")], null, CancellationToken.None).Problems).Problem.Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_catalog_of_exploits_is_passed_over()
    {
        Write("kev.json", """{ "title": "Catalog", "catalogVersion": "2026.01.01", "vulnerabilities": [{ "cveID": "CVE-1" }] }""");

        Assert.Empty(Read().Problems);
    }

    [Fact]
    public void The_cache_has_all_that_was_read()
    {
        Write("a.json", $"[{Good}, {Record("A-2", "introduced 1, last_affected 2, limit 3", """ "aliases": ["C"], "upstream": ["D"], "severity": [{ "score": "high" }], "database_specific": { "severity": "LOW" }, """, "Debian:12")}]");
        Write("b.json", "{");
        var cache = Path.Combine(_folder, "cache", "index.bin");

        var first = AdvisoryDatabase.Read([_folder], cache, CancellationToken.None);
        var second = AdvisoryDatabase.Read([_folder], cache, CancellationToken.None);

        Assert.Equal(Show(first), Show(second));
        Assert.NotSame(first, second);
    }

    [Fact]
    public void The_cache_does_not_outlive_the_database()
    {
        var cache = Path.Combine(_folder, "cache", "index.bin");
        Write("a.json", Good);
        AdvisoryDatabase.Read([_folder], cache, CancellationToken.None);
        Write("b.json", Record("A-2", "introduced 0"));

        Assert.Equal(["A-1", "A-2"], Ids(AdvisoryDatabase.Read([_folder], cache, CancellationToken.None)));
    }

    [Fact]
    public void A_damaged_cache_is_as_none()
    {
        var cache = Path.Combine(_folder, "cache", "index.bin");
        Write("a.json", Good);
        AdvisoryDatabase.Read([_folder], cache, CancellationToken.None);
        var bytes = File.ReadAllBytes(cache);
        var random = new Random(15);
        for (var round = 0; round < 200; round++)
        {
            var damaged = bytes.AsSpan(0, random.Next(bytes.Length)).ToArray();
            if (round % 2 == 0)
            {
                damaged = [.. bytes];
                damaged[random.Next(80, bytes.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(cache, damaged);
            Assert.NotNull(AdvisoryDatabase.Read([_folder], cache, CancellationToken.None));
        }
    }

    [Fact]
    public void The_names_and_forms_of_files_do_not_matter()
    {
        // Some records have two copies of one time that say different things.
        var random = new Random(15);
        string[] records =
        [
            .. Enumerable.Range(0, 60).Select(number =>
                Record($"R-{number % 50:00}", $"introduced 0, fixed 1.{random.Next(9)}.0", $$"""  "aliases": ["R-{{random.Next(50):00}}", "CVE-{{random.Next(60)}}"], "database_specific": { "severity": "{{(random.Next(2) == 0 ? "LOW" : "HIGH")}}" }, """)),
        ];
        var expected = Groups(records);
        for (var round = 0; round < 10; round++)
        {
            random.Shuffle(records);
            Assert.Equal(expected, Groups(records));
        }

        string Groups(string[] texts)
        {
            Directory.Delete(_folder, recursive: true);
            WriteArchive("a.zip", [.. texts[..20].Select((text, number) => ($"{number}.json", text))]);
            Write("b.ndjson", string.Join('\n', texts[20..40].Select(text => text.ReplaceLineEndings(" "))));
            foreach (var (number, text) in texts[40..].Index())
            {
                Write($"c/{number}.json", text);
            }

            return string.Join("; ", Find(Read().Index, "1.0.0").Groups.Select(group => $"{string.Join(",", group.Ids)} {string.Join(",", group.OtherIds)} {group.Severity} {group.FixedVersion}"));
        }
    }

    [Fact]
    public void A_record_of_two_gigabytes_is_not_read()
    {
        using (var stream = File.Create(PrepareFile("huge.json")))
        {
            stream.SetLength(2L << 30);
        }

        Write("b.json", Good);

        var reading = Read();
        Assert.Equal("It has more than 256 MB and is not read.", Assert.Single(reading.Problems).Problem.Message);
        Assert.Equal(["A-1"], Ids(reading));
    }

    [MatrixFact]
    public void An_archive_that_grows_without_end_is_read_in_part()
    {
        var bomb = new string(' ', AdvisoryDatabase.MaximumEntrySize);
        WriteArchive("a.zip", [("A-1.json", Good), .. Enumerable.Range(0, (int)(AdvisoryDatabase.MaximumArchiveSize / AdvisoryDatabase.MaximumEntrySize) + 1).Select(number => ($"bomb-{number}.json", bomb)), ("Z.json", Good.Replace("A-1", "Z-1", StringComparison.Ordinal))]);

        var reading = Read();
        Assert.Equal("Its texts have more than 4 GB; the rest is not read.", reading.Problems[^1].Problem.Message);
        Assert.Equal(["A-1"], Ids(reading));
    }

    private static string[] Ids(AdvisoryReading reading) => [.. reading.Index.Advisories.Select(advisory => advisory.Id)];

    private static string Show(AdvisoryReading reading) =>
        System.Text.Json.JsonSerializer.Serialize(reading.Index.Advisories) + System.Text.Json.JsonSerializer.Serialize(reading.Problems);

    private AdvisoryReading Read() => AdvisoryDatabase.Read([_folder], null, CancellationToken.None);

    private void Write(string path, string content)
    {
        if (path.EndsWith(".zip", StringComparison.Ordinal))
        {
            WriteArchive(path, ("A-1.json", content), ("modified_id.csv", "x"));
            return;
        }

        File.WriteAllText(PrepareFile(path), content);
    }

    private void WriteArchive(string path, params (string Name, string Content)[] entries)
    {
        using var archive = ZipFile.Open(PrepareFile(path), ZipArchiveMode.Create);
        foreach (var (name, content) in entries)
        {
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write(content);
        }
    }

    private string PrepareFile(string path)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        return file;
    }
}
