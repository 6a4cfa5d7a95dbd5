using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;

namespace KubeGuard.Rules;

/// <summary>KUBE6069: a Secret lacks what its type requires.</summary>
internal sealed class KUBE6069InvalidSecretType() : ObjectFieldRule(
    new RuleDescriptor
    {
        Id = "KUBE6069",
        Name = "InvalidSecretType",
        Title = "Give secrets the keys of their type",
        MessageFormat = "{0} does not fit its type: {1}",
        Category = RuleCategory.Validity,
        DefaultSeverity = RuleSeverity.Error,
        HelpUri = "https://kubernetes.io/docs/concepts/configuration/secret/#secret-types",
    },
    new ObjectKind("Secret", ""))
{
    private const string AccountAnnotation = "kubernetes.io/service-account.name";

    /// <inheritdoc/>
    protected override void CheckObject(KubernetesObject target, FieldCheck check)
    {
        var data = new SecretData(target.Root);
        switch (target.Root["type"].String)
        {
            case "kubernetes.io/tls":
                CheckKey(data, "tls.crt", check);
                CheckKey(data, "tls.key", check);
                break;
            case "kubernetes.io/dockerconfigjson":
                CheckConfig(data, ".dockerconfigjson", check);
                break;
            case "kubernetes.io/dockercfg":
                CheckConfig(data, ".dockercfg", check);
                break;
            case "kubernetes.io/ssh-auth":
                CheckFilled(data, "ssh-privatekey", check);
                break;
            case "kubernetes.io/basic-auth" when data.Lacks("username") && data.Lacks("password"):
                check.Report(data.PlaceOf("username"), "it has neither 'username' nor 'password'");
                break;
            case "kubernetes.io/service-account-token" when FieldValue.IsBlank(target.Metadata["annotations"][AccountAnnotation]):
                check.Report(target.Metadata["annotations"][AccountAnnotation], $"the annotation '{AccountAnnotation}' is missing");
                break;
        }
    }

    private static void CheckKey(SecretData data, string key, FieldCheck check)
    {
        if (data.Lacks(key))
        {
            check.Report(data.PlaceOf(key), $"the key '{key}' is missing");
        }
    }

    private static void CheckFilled(SecretData data, string key, FieldCheck check)
    {
        CheckKey(data, key, check);
        if (data.TextOf(key) is { Length: 0 })
        {
            check.Report(data.PlaceOf(key), $"the key '{key}' is empty");
        }
    }

    private static void CheckConfig(SecretData data, string key, FieldCheck check)
    {
        CheckKey(data, key, check);
        if (data.TextOf(key) is { } text && JsonText.IsNoObject(text))
        {
            check.Report(data.PlaceOf(key), $"the key '{key}' must be an object in JSON");
        }
    }
}
