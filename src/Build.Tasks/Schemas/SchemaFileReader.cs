using KubeGuard.Build.Caching;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Definitions;
using KubeGuard.Rules;

namespace KubeGuard.Build.Schemas;

/// <summary>Reads a file with schemas: CustomResourceDefinitions, also in lists, or a JSON schema.</summary>
/// <param name="policies">The settings of each file.</param>
/// <param name="isManifest">Whether the file is checked as a manifest too, which reports its problems.</param>
internal sealed class SchemaFileReader(ManifestPolicyProvider policies, bool isManifest)
{
    // Kustomize reads these, and they are often beside the definitions.
    private static readonly string[] _kustomizations = ["kustomization.yaml", "kustomization.yml"];

    /// <summary>Reads a file, unless it is as in an earlier build.</summary>
    /// <param name="path">The absolute path.</param>
    /// <param name="known">The results of an earlier build.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public SchemaFile Read(string path, CachedSchema? known, CancellationToken cancellationToken)
    {
        var settings = new Fingerprint().Add(policies.Find(path, null).Fingerprint).Add(isManifest ? 1UL : 0).Value;
        if (known?.Settings == settings && known.Refresh() is { } same)
        {
            return new SchemaFile(path, same, same.Findings, new(() => TryParse(path, cancellationToken)));
        }

        try
        {
            var stamp = FileStamp.Of(path);
            var text = TextFile.ReadStrictly(path);
            var (objects, problem) = Parse(path, text, cancellationToken);
            IReadOnlyList<ManifestFinding> findings = problem is null || isManifest ? [] : [Report(path, problem)];
            return new SchemaFile(
                path, stamp is null ? null : new CachedSchema(new TrackedFile(path, stamp, Fingerprint.Of(text)), settings, findings), findings, new(() => objects));
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return new SchemaFile(path, null, [Report(path, new SchemaFileProblem(YamlLocation.OfFile(path), FileFailure.Describe(exception)))], new(() => []));
        }
    }

    private static IReadOnlyList<KubernetesObject> TryParse(string path, CancellationToken cancellationToken)
    {
        try
        {
            return Parse(path, TextFile.ReadStrictly(path), cancellationToken).Objects;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            // It was there a moment ago, and its kinds count as unknown now.
            return [];
        }
    }

    private static (IReadOnlyList<KubernetesObject> Objects, SchemaFileProblem? Problem) Parse(string path, string text, CancellationToken cancellationToken)
    {
        var errors = new List<YamlSyntaxError>();
        var objects = new List<KubernetesObject>();
        foreach (var document in YamlStreamReader.ReadDocuments(path, text, errors.Add, cancellationToken))
        {
            objects.AddRange(ObjectsIn(path, document));
        }

        var problem =
            errors.Count > 0 ? new SchemaFileProblem(errors[0].Location, errors[0].Message)
            : objects.Count == 0 && !_kustomizations.Contains(Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
                ? new SchemaFileProblem(YamlLocation.OfFile(path), "it has neither a CustomResourceDefinition nor a JSON schema whose content or file name says the group, version and kind")
            : objects.Select(item => ProblemOf(path, item)).FirstOrDefault(found => found is not null);
        return (problem is null ? objects : [], problem);
    }

    private static IEnumerable<KubernetesObject> ObjectsIn(string path, YamlDocument document)
    {
        var items = ManifestObject.Of(document, ObjectUse.AsWritten).Select(item => item.Value).ToList();
        return items.Count > 0 ? items.Where(item => item.Type is { Group: DefinitionFacts.Group, Kind: DefinitionFacts.Kind })
            : JsonSchemaFile.Wrap(Path.GetFileName(Path.GetDirectoryName(path)) ?? "", Path.GetFileNameWithoutExtension(path), document.Root) is { } schema ? [schema]
            : [];
    }

    private static SchemaFileProblem? ProblemOf(string path, KubernetesObject item)
    {
        var problem = JsonSchemaFile.Of(item) is { } file ? JsonSchemaCheck.Find(file.Schema) : DefinitionSchemas.Of(item).SelectMany(StructuralSchema.Check).FirstOrDefault();
        return problem is null ? null : new SchemaFileProblem(problem.Place.NearestLocation as YamlLocation ?? YamlLocation.OfFile(path), $"'{problem.Place.Path}' {problem.Text}");
    }

    private ManifestFinding Report(string path, SchemaFileProblem problem) =>
        ManifestFinding.About(KUBE6064UnusableSchemaFile.Descriptor, policies.For(path), problem.Location, [problem.Text]);

    private sealed record SchemaFileProblem(YamlLocation Location, string Text);
}
