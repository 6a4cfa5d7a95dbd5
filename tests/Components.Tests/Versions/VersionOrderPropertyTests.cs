using KubeGuard.Components.Versions;
using NuGet.Versioning;

namespace KubeGuard.Components.Tests.Versions;

/// <summary>Properties of all orders over random versions: total, antisymmetric and transitive.</summary>
public sealed class VersionOrderPropertyTests
{
    private const int Rounds = 4_000;
    private const int Seed = 15;

    // Words and signs that mean something in one of the orders.
    private static readonly string[] _pieces =
    [
        "0", "1", "2", "9", "10", "01", "007", "99999999999999999999", ".", ".", ".", "-", "_", "+", "~", "^", ":", "a", "b", "z", "A", "rc", "RC", "alpha", "beta", "pre", "dev", "post",
        "p", "pl", "git", "sp", "snapshot", "final", "foo", "-r1", "ä",
    ];

    // A qualifier of Maven sorts by whether a dot or a dash is in front of it, which is no order where versions mix both: "0.x" > "0" > "0-rc" > "0.x".
    private static readonly string[] _mavenPieces = ["0", "1", "2", "10", ".1", ".2", ".0", "-alpha", "-beta-2", "-rc1", "-sp", "-foo", "-snapshot", "-final", "-1"];

    public static TheoryData<string> Ecosystems =>
        ["npm", "NuGet", "PyPI", "Maven", "Packagist", "RubyGems", "Pub", "Hackage", "CRAN", "Debian", "Alpine", "Red Hat"];

    [Theory]
    [MemberData(nameof(Ecosystems))]
    public void Every_version_equals_itself_and_the_opposite_comparison_has_the_opposite_sign(string ecosystem)
    {
        var versions = Versions(ecosystem);
        Assert.All(versions, version => Assert.Equal(0, version.Value.CompareTo(version.Value)));
        for (var index = 1; index < versions.Count; index++)
        {
            var (one, other) = (versions[index - 1], versions[index]);
            Assert.True(Math.Sign(one.Value.CompareTo(other.Value)) == -Math.Sign(other.Value.CompareTo(one.Value)), $"{one.Key} and {other.Key}");
        }
    }

    [Theory]
    [MemberData(nameof(Ecosystems))]
    public void Three_versions_have_one_order(string ecosystem)
    {
        var versions = Versions(ecosystem);
        for (var index = 2; index < versions.Count; index++)
        {
            var three = versions.GetRange(index - 2, 3);
            three.Sort((left, right) => left.Value.CompareTo(right.Value));
            var ends = Math.Sign(three[0].Value.CompareTo(three[2].Value));
            var steps = Math.Min(Math.Sign(three[0].Value.CompareTo(three[1].Value)), Math.Sign(three[1].Value.CompareTo(three[2].Value)));
            Assert.True(ends == steps, string.Join(" and ", three.Select(version => version.Key)));
        }
    }

    [Fact]
    public void NuGet_versions_compare_as_NuGet_compares_them()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var (left, right) = (Text(random, _pieces), Text(random, _pieces));
            if (global::NuGet.Versioning.NuGetVersion.TryParse(left, out var one) && global::NuGet.Versioning.NuGetVersion.TryParse(right, out var other))
            {
                Assert.Equal(Math.Sign(VersionComparer.Default.Compare(one, other)), VersionComparison.Compare("NuGet", left, right));
            }
        }
    }

    [Fact]
    public void NuGet_versions_are_those_that_NuGet_accepts()
    {
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = Text(random, _pieces).Replace("99999999999999999999", "99", StringComparison.Ordinal);
            Assert.True(global::NuGet.Versioning.NuGetVersion.TryParse(text, out _) == (VersionOrder.Of("NuGet")!.Parse(text) is not null), text);
        }
    }

    private static List<KeyValuePair<string, PackageVersion>> Versions(string ecosystem)
    {
        var random = new Random(Seed);
        var order = VersionOrder.Of(ecosystem)!;
        return
        [
            .. from text in Enumerable.Range(0, Rounds).Select(_ => ecosystem == "Maven" ? Text(random, _mavenPieces) : Text(random, PiecesOf(ecosystem)))
               let version = order.Parse(text)
               where version is not null
               select KeyValuePair.Create(text, version),
        ];
    }

    // Lists of numbers have few other versions among random texts.
    private static string[] PiecesOf(string ecosystem) => ecosystem is "Hackage" or "CRAN" ? ["0", "1", "2", "10", ".", "-", ".0", ".1"] : _pieces;

    private static string Text(Random random, string[] pieces) =>
        random.Next(3) + string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));
}
