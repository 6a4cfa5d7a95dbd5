using System.Text.Json;
using System.Text.RegularExpressions;
using KubeGuard.Build.Yaml;
using KubeGuard.Cluster.Admission;
using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Cluster.Tests.Admission;

/// <summary>A request with the verdict that the author of a policy expects.</summary>
/// <param name="row">A line of the labels.</param>
internal sealed class PolicyCase(JsonElement row)
{
    private const string Unlabelled = """
        apiVersion: v1
        kind: Namespace
        metadata: { name: NAME }
        """;

    private const string Binding = """
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: everything }
        spec: { policyName: NAME, validationActions: [Deny] }
        """;

    private static readonly string _folder = Repository.PathOf("..", "shared", "cluster");

    private static readonly Lazy<IReadOnlyList<KubernetesObject>> _definitions = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(_folder, "crds"), "*.yaml", SearchOption.AllDirectories).SelectMany(path => Read(Path.GetRelativePath(_folder, path)))]);

    /// <summary>The folder of all policies.</summary>
    public static string PolicyFolder { get; } = Path.Combine(_folder, "policies");

    /// <summary>The name.</summary>
    public string Id { get; } = row.GetProperty("id").GetString()!;

    /// <summary>The expected verdict: allow, deny or warn.</summary>
    public string Expected { get; } = row.GetProperty("expect").GetString()!;

    private string? Message { get; } = Text(row, "message");

    private string? MessagePattern { get; } = Text(row, "message_regex");

    /// <summary>All cases.</summary>
    public static IEnumerable<PolicyCase> ReadAll() =>
        File.ReadLines(Path.Combine(_folder, "labels.jsonl")).Select(line => new PolicyCase(JsonDocument.Parse(line).RootElement.Clone()));

    /// <summary>Evaluates the policy.</summary>
    /// <returns>The verdict, and the messages about violations.</returns>
    public (string Verdict, IReadOnlyList<string> Messages) Evaluate()
    {
        var target = Read(row.GetProperty("object").GetString()!).Single();
        var policies = Read(row.GetProperty("policy").GetString()!);
        var name = row.GetProperty("policy_name").GetString()!;
        IEnumerable<KubernetesObject> set = row.GetProperty("dialect").GetString() == "gatekeeper" ? GatekeeperTemplate.Translate(policies) : policies;
        if (Text(row, "binding") == "none")
        {
            set = set.Concat(Parse(Binding.Replace("NAME", name)));
        }

        var inNamespace = Text(row, "namespace") is { } file ? Read(file) : Parse(Unlabelled.Replace("NAME", target.Namespace ?? "default"));
        var facts = new ManifestSet([.. set, .. inNamespace, .. _definitions.Value]).Facts(PolicyFacts.Source);
        var old = Text(row, "old_object") is { } oldFile ? Read(oldFile).Single() : null;
        var request = facts.RequestFor(target, inNamespace[0].Name).As(row.GetProperty("operation").GetString()!, Text(row, "subresource") ?? "", old);
        var found = facts.Evaluate(request, KubernetesVersion.Latest, areOwnRules: false, TestContext.Current.CancellationToken).ToList();
        return (
            found.Count == 0 ? "allow" : found.Max(item => item.Severity) == RuleSeverity.Error ? "deny" : "warn",
            [.. found.Select(item => item.Violation.Message)]);
    }

    /// <summary>Determines whether the stated message, if there is one, is among some.</summary>
    public bool HasMessage(IReadOnlyList<string> messages) =>
        (Message is null || messages.Contains(Message)) && (MessagePattern is null || messages.Any(message => Regex.IsMatch(message, MessagePattern)));

    private static string? Text(JsonElement row, string key) => row.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<KubernetesObject> Read(string file) => Parse(File.ReadAllText(Path.Combine(_folder, file)));

    private static IReadOnlyList<KubernetesObject> Parse(string text) =>
        [.. YamlStreamReader.Read("case.yaml", text).Documents.Select(document => KubernetesObject.FromDocument(document.Root)).OfType<KubernetesObject>()];
}
