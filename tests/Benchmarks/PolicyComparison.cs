using System.Globalization;
using KubeGuard.Build.Configuration;
using KubeGuard.Build.Validation;

namespace KubeGuard.Benchmarks;

/// <summary>The processor time of a check of manifests with and without admission policies: medians of runs in turn.</summary>
internal static class PolicyComparison
{
    private const int Policies = 100;
    private const int WarmUps = 5;
    private const int Rounds = 9;

    private static readonly string[] _expressions =
    [
        "object.spec.replicas <= 5",
        "object.spec.template.spec.containers.all(c, has(c.image) && !c.image.endsWith(':latest'))",
        "'app.kubernetes.io/name' in object.metadata.?labels.orValue({}) || object.metadata.name.size() > 0",
        "variables.containers.all(c, !has(c.securityContext) || !c.securityContext.?privileged.orValue(false))",
        "variables.containers.exists(c, c.name.matches('^[a-z0-9-]+$'))",
    ];

    /// <summary>Compares and prints.</summary>
    public static void Run(int files)
    {
        using var folder = new ManifestFolder(files);
        var policy = folder.PathOf("policies.yaml");
        File.WriteAllText(policy, string.Concat(Enumerable.Range(0, Policies).Select(TextOf)));
        var (without, with) = (new List<double>(), new List<double>());
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            without.Add(Measure(folder.Files.Select(file => new ManifestFile(file))));
            with.Add(Measure([.. folder.Files.Select(file => new ManifestFile(file)), new ManifestFile(policy, ManifestFile.PolicySet)]));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Policies} policies over {files} manifests: {Median(with) - Median(without):0} ms of processor time beside {Median(without):0} ms"));
    }

    private static double Measure(IEnumerable<ManifestFile> files)
    {
        var policies = new ManifestPolicyProvider(new ConfigurationSet([]), new WarningOptions(), new Dictionary<string, string>());
        var before = Environment.CpuUsage.TotalTime;
        new ManifestValidation(policies).Run([.. files]);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Skip(WarmUps).Order().ElementAt(Rounds / 2);

    private static string TextOf(int number) => $$"""
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicy
        metadata: { name: p{{number}} }
        spec:
          matchConstraints:
            resourceRules: [{ apiGroups: ['*'], apiVersions: ['*'], operations: [CREATE], resources: [deployments, statefulsets, daemonsets] }]
          variables: [{ name: containers, expression: object.spec.template.spec.containers }]
          validations: [{ expression: "{{_expressions[number % _expressions.Length]}}" }]
        ---
        apiVersion: admissionregistration.k8s.io/v1
        kind: ValidatingAdmissionPolicyBinding
        metadata: { name: p{{number}} }
        spec: { policyName: p{{number}}, validationActions: [Deny] }
        ---

        """;
}
