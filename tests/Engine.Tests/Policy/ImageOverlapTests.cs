namespace KubeGuard.Engine.Tests.Policy;

/// <summary>An image can be wrong in two ways, by its version and by its registry; each is reported once.</summary>
public sealed class ImageOverlapTests
{
    private static readonly string[] _versionRules = ["KUBE3001", "KUBE3002", "KUBE3003"];
    private static readonly string[] _registryRules = ["KUBE3006", "KUBE3007", "KUBE3008"];
    private static readonly (string, string) _blocked = ("kubeguard.blocked_registries", "k8s.gcr.io, docker.io");

    [Theory]
    [InlineData("nginx", "KUBE3001 covers KUBE3003")]
    [InlineData("nginx:latest", "KUBE3002 covers KUBE3003")]
    [InlineData("nginx:1.27", "KUBE3003")]
    public void One_rule_speaks_about_the_version(string image, string expected) =>
        Assert.Equal([$"spec.containers[0].image: {expected}"], Overlap.Analyze(PodWith(image), _versionRules));

    [Theory]
    [InlineData("k8s.gcr.io/pause:3.9", "KUBE3008 covers KUBE3006, KUBE3007")]
    [InlineData("nginx:1.27", "KUBE3007 covers KUBE3006")]
    [InlineData("ghcr.io/contoso/app:1", "KUBE3006")]
    public void One_rule_speaks_about_the_registry(string image, string expected) =>
        Assert.Equal([$"spec.containers[0].image: {expected}"], Overlap.Analyze(PodWith(image), _registryRules, _blocked));

    [Fact]
    public void Version_and_registry_are_two_findings() => Assert.Equal(
        ["spec.containers[0].image: KUBE3001 covers KUBE3003", "spec.containers[0].image: KUBE3006"],
        Overlap.Analyze(PodWith("ghcr.io/contoso/app"), [.. _versionRules, .. _registryRules]));

    [Fact]
    public void The_pull_policy_is_a_finding_of_its_own() => Assert.Equal(
        ["spec.containers[0].image: KUBE3001", "spec.containers[0].imagePullPolicy: KUBE3005"],
        Overlap.Analyze(PodWith("nginx, imagePullPolicy: Never"), ["KUBE3001", "KUBE3005"]));

    [Fact]
    public void The_higher_severity_speaks() => Assert.Equal(
        ["spec.containers[0].image: KUBE3003 covers KUBE3001"],
        Overlap.Analyze(PodWith("nginx"), _versionRules, ("dotnet_diagnostic.KUBE3003.severity", "error")));

    [Fact]
    public void A_rule_that_is_off_covers_nothing() => Assert.Equal(
        ["spec.containers[0].image: KUBE3003"],
        Overlap.Analyze(PodWith("nginx"), ["KUBE3003"]));

    private static string PodWith(string image) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: { name: web }
        spec:
          containers:
          - { name: a, image: {{image}} }
        """;
}
