using System.Text;
using KubeGuard.Components.Advisories;
using KubeGuard.Components.PackageUrls;

namespace KubeGuard.Components.Tests.Advisories;

/// <summary>Short ways to write records of OSV and to look for packages in them.</summary>
internal static class Osv
{
    /// <summary>The time at which the tests run.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>A record about one package of npm with one range of events such as <c>introduced 0, fixed 1.2.0</c>.</summary>
    public static string Record(string id, string events, string more = "", string ecosystem = "npm", string name = "p") =>
        $$"""
        { "id": "{{id}}", "modified": "2026-01-01T00:00:00Z", {{more}}
          "affected": [ { "package": { "ecosystem": "{{ecosystem}}", "name": "{{name}}" }, "ranges": [ { "type": "ECOSYSTEM", "events": [ {{Events(events)}} ] } ] } ] }
        """;

    /// <summary>The index of JSON texts that have no problem.</summary>
    public static AdvisoryIndex Index(params string[] texts)
    {
        var (advisories, problems) = Read(texts);
        Assert.Empty(problems);
        return new AdvisoryIndex(advisories);
    }

    /// <summary>The advisories and problems of JSON texts.</summary>
    public static (List<Advisory> Advisories, List<DocumentProblem> Problems) Read(params string[] texts)
    {
        var problems = new List<DocumentProblem>();
        var reader = new AdvisoryDocumentReader(Now);
        return ([.. texts.SelectMany(text => reader.Read(Encoding.UTF8.GetBytes(text), problems.Add))], problems);
    }

    /// <summary>The vulnerabilities of a package of npm.</summary>
    public static PackageMatch Find(AdvisoryIndex index, string version, string ecosystem = "npm", string name = "p") =>
        index.Find(PackageIdentity.Of(ecosystem, name, version));

    private static string Events(string events) => string.Join(", ", events.Split(", ").Select(text => text.Split(' ')).Select(parts => $$"""{ "{{parts[0]}}": "{{parts[1]}}" }"""));
}
