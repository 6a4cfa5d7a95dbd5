using KubeGuard.Edits;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;

namespace KubeGuard.Rules;

/// <summary>KUBE5202: a secret is written into an environment variable.</summary>
internal sealed class KUBE5202LiteralSecretInEnvironment() : ContainerRule(new RuleDescriptor
{
    Id = "KUBE5202",
    Name = "LiteralSecretInEnvironment",
    Title = "Do not write secrets into environment variables",
    MessageFormat = "{0} has a secret written into {1}; move it to a Secret and use valueFrom.secretKeyRef",
    Category = RuleCategory.Access,
    DefaultSeverity = RuleSeverity.Warning,
    HelpUri = "https://kubernetes.io/docs/concepts/security/secrets-good-practices/",
    PeerChecks = [PeerCheck.KubeLinter("env-var-secret"), PeerCheck.Polaris("sensitiveContainerEnvVar")],
    Options = [SecretPatterns.NamePatterns, SecretPatterns.ValuePatterns, _allowedNames, _allowedValues],
})
{
    private const string Secret = "Secret";
    private const string Placeholder = "replace-with-secret-name";
    private const string Note = "create this Secret and move the value into it";

    private static readonly RuleOption<IReadOnlyList<string>> _allowedNames = RuleOption.List(
        "allowed_names", [], "Names of variables not to report, ignoring case; `*` matches any characters.");

    private static readonly RuleOption<IReadOnlyList<string>> _allowedValues = RuleOption.List(
        "allowed_values", [], "Values not to report; `*` matches any characters.");

    /// <inheritdoc/>
    public override IReadOnlyList<string> RelatedKinds { get; } = [Secret];

    /// <inheritdoc/>
    protected override void Analyze(Container container, RuleContext context)
    {
        foreach (var variable in container.Cursor["env"].Items)
        {
            var value = variable["value"];
            if (variable["name"].String is { } name && value.Text is { } text && IsSecret(name, text, container.Pod, context))
            {
                context.Report(value, [container.Description, Mention.Of("the environment variable", new KnownText(name), "an environment variable")], FixOf(variable, name));
            }
        }
    }

    private static bool IsSecret(string name, KnownText text, Pod pod, RuleContext context)
    {
        if (Wildcard.IsMatch(context.Option(_allowedNames), name))
        {
            return false;
        }

        if (text.Value is not { } value)
        {
            return ConnectionSecrets.HasSecret(name, text.Prefix + SecretPlaceholders.Unknown + text.Suffix) == true;
        }

        if (value.Length == 0 || Wildcard.IsMatch(context.Option(_allowedValues), value))
        {
            return false;
        }

        return Wildcard.IsMatch(context.Option(SecretPatterns.ValuePatterns), value)
            || SecretPatterns.IsKeyMaterial(value)
            || (ConnectionSecrets.HasSecret(name, value) ?? IsSecretByName(name, value, pod, context));
    }

    private static bool IsSecretByName(string name, string value, Pod pod, RuleContext context) =>
        SecretPatterns.IsSensitiveName(name, context.Option(SecretPatterns.NamePatterns))
        && !SecretPatterns.IsHarmless(value)
        && !SecretNames.Contain(name, value, pod, context.OfKind(Secret));

    private static RuleFix FixOf(ManifestCursor variable, string name)
    {
        var reference = variable["valueFrom"]["secretKeyRef"];
        return RuleFix.Placeholder(
            "Read the value from a Secret",
            ManifestEdit.Remove(variable["value"]),
            ManifestEdit.Set(reference["name"], ScalarNode.String(Placeholder), Note),
            ManifestEdit.Set(reference["key"], ScalarNode.String(KeyFor(name))));
    }

    // The keys of a Secret allow fewer characters than the names of variables.
    private static string KeyFor(string name) =>
        string.Concat(name.Select(character => character < 128 && (char.IsLetterOrDigit(character) || character is '-' or '_' or '.') ? character : '_'));
}
