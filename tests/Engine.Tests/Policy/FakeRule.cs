using KubeGuard.Kubernetes;
using KubeGuard.Rules;

namespace KubeGuard.Engine.Tests.Policy;

/// <summary>A rule that does what a test needs.</summary>
internal sealed class FakeRule(string id, Action<KubernetesObject, RuleContext> analyze, params RuleOption[] options) : Rule(new RuleDescriptor
{
    Id = id,
    Name = "Fake",
    Title = "Do nothing",
    MessageFormat = "{0} was seen",
    Category = RuleCategory.Hardening,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/",
    Options = options,
})
{
    /// <summary>The version of objects that it is about; <see langword="null"/> for any.</summary>
    public string? Version { get; init; }

    public override bool MayConcern(GroupVersionKind? type, bool hasPods) => Version is null || type?.Version == Version;

    public override void Analyze(KubernetesObject target, RuleContext context) => analyze(target, context);

    /// <summary>A rule that reports every object at its root.</summary>
    public static FakeRule Reporting(string id) => new(id, (target, context) => context.Report(target.Root, [target.Subject]));

    /// <summary>A rule that reports and then throws.</summary>
    public static FakeRule Throwing(string id, Exception exception) => new(id, (target, context) =>
    {
        context.Report(target.Root, [target.Subject]);
        throw exception;
    });
}
