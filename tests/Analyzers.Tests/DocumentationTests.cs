namespace KubeGuard.Analyzers.Tests;

/// <summary>The promises of docs/csharp.md about its examples.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public Task Writes_by_path_and_in_a_loop() => AnalyzerVerifier.VerifyAsync(
        """
        var container = new V1Container { Image = "a" };
        var deployment = new V1Deployment { Spec = new() { Template = new() { Spec = new() { Containers = [container] } } } };
        var pod = deployment.Spec.Template.Spec;
        pod.SecurityContext = new() { RunAsNonRoot = true };
        pod.Containers[0].SecurityContext ??= new();
        foreach (var each in pod.Containers)
        {
            each.SecurityContext.AllowPrivilegeEscalation = false;
        }
        """, "KUBE1102 KUBE1103");

    [Fact]
    public Task A_helper_and_an_image_of_another_method() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            const string Registry = "registry.example.com";

            V1Container Make() => Harden(new V1Container { Image = Image("web") });

            V1Container MakeLatest() => Harden(new V1Container { Image = {|KUBE3002:Latest("web")|} });

            static V1Container Harden(V1Container container)
            {
                container.SecurityContext ??= new V1SecurityContext();
                container.SecurityContext.AllowPrivilegeEscalation = false;
                return container;
            }

            static string Image(string name) => $"{Registry}/{name}:1.4";

            static string Latest(string name) => $"{Registry}/{name}:latest";
        }
        """,
        "KUBE1102 KUBE3001");

    [Fact]
    public Task A_value_of_one_path() => AnalyzerVerifier.VerifyAsync(
        """
        var context = new V1SecurityContext { Privileged = condition ? true : false };
        if (condition)
        {
            context.AllowPrivilegeEscalation = false;
        }
        """, "KUBE1102 KUBE1005");
}
