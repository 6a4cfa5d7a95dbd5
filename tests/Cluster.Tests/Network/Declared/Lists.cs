using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Network.Declared;
using KubeGuard.Kubernetes;

namespace KubeGuard.Cluster.Tests.Network.Declared;

/// <summary>Reads lists of connections, and compares them with manifests.</summary>
internal static class Lists
{
    private const string Head = "apiVersion: kubeguard/v1\nkind: Connectivity\n";

    /// <summary>A list without problems.</summary>
    public static DeclaredList Read(string yaml)
    {
        var list = ReadAny(yaml);
        Assert.Empty(list.Problems);
        return list;
    }

    /// <summary>A list.</summary>
    public static DeclaredList ReadAny(string yaml)
    {
        var stream = YamlStreamReader.Read("list.yaml", Head + yaml);
        Assert.Empty(stream.Errors);
        return DeclaredListReader.Read(KubernetesObject.FromDocument(Assert.Single(stream.Documents).Root)!.Root);
    }

    /// <summary>A list that allows some connections.</summary>
    public static DeclaredList Allowing(params IEnumerable<string> lines) => Read("allow:\n" + string.Concat(lines.Select(line => $"- {line}\n")));

    /// <summary>A list compared with manifests.</summary>
    public static DeclaredFacts Compare(string manifests, DeclaredList list)
    {
        var scenario = new Scenario(manifests);
        return DeclaredFacts.Of(scenario.Objects, scenario.Model, list);
    }

    /// <summary>The changes of a list, as <c>+</c> and <c>-</c> before lines; a change of ports is both.</summary>
    public static IEnumerable<string> ChangesOf(DeclaredFacts facts) => facts.Changes.SelectMany(change => new[]
    {
        change.Line is null ? null : "- " + change.Line,
        change.After.IsEmpty ? null : "+ " + DeclaredConnection.TextOf(change.Ends, change.After),
    }).OfType<string>();
}
