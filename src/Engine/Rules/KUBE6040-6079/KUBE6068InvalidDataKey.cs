using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Network;
using KubeGuard.Kubernetes.Validation;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE6068: a ConfigMap or Secret has a key that is invalid or there twice, or is too large.</summary>
internal sealed class KUBE6068InvalidDataKey() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6068",
        Name = "InvalidDataKey",
        Title = "Use valid keys in ConfigMaps and Secrets",
        MessageFormat = "{0} has invalid data: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/configmap/#configmap-object",
    },
    new ObjectKind("ConfigMap", ""),
    new ObjectKind("Secret", ""))
{
    private const int MaxSize = 1024 * 1024;

    private static readonly string[] _parts = ["data", "binaryData", "stringData"];

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        foreach (var entry in _parts.SelectMany(part => target.Root[part].Entries))
        {
            if (entry.Segment.Key is { } key && !TextForm.DataKey.IsValid(key))
            {
                check.Report(entry, $"{Quoted.Of(key)} is no {TextForm.DataKey.Name}");
            }
        }

        foreach (var entry in target.Root["binaryData"].Entries)
        {
            if (target.Root["data"][entry.Segment.Key!].IsPresent)
            {
                check.Report(entry, $"the key '{entry.Segment.Key}' is in data as well");
            }
        }

        var isSecret = target.Type!.Kind == "Secret";
        CheckSize(target.Root[isSecret ? "stringData" : "data"], text => text.Length, check);
        CheckSize(target.Root[isSecret ? "data" : "binaryData"], BytesOf, check);
    }

    private static void CheckSize(ManifestCursor texts, Func<string, long> leastSizeOf, FieldCheck check)
    {
        if (texts.Entries.Sum(entry => entry.String is { } text ? leastSizeOf(text) : 0) > MaxSize)
        {
            check.Report(texts, "it has more than 1 MiB");
        }
    }

    // Four characters of Base64 are three bytes, or fewer at the end.
    private static long BytesOf(string text) => Math.Max(0, (text.Count(character => !char.IsWhiteSpace(character)) * 3 / 4) - 2);
}
