namespace KubeGuard.Analyzers.Tests;

/// <summary>Objects that are serialized and read back: the copy is analyzed, not its template.</summary>
public sealed class SerializedCopyTests
{
    private const string Clone = "static T Clone<T>(T value) => KubernetesJson.Deserialize<T>(KubernetesJson.Serialize(value));";

    [Theory]
    [InlineData("Clone(template)")]
    [InlineData("KubernetesJson.Deserialize<V1Pod>(KubernetesJson.Serialize(template))")]
    [InlineData("KubernetesYaml.Deserialize<V1Pod>(KubernetesYaml.Serialize(template))")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<V1Pod>(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(template))")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<V1Pod>(System.Text.Json.JsonSerializer.SerializeToElement(template))")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<V1Pod>(System.Text.Encoding.UTF8.GetBytes(KubernetesJson.Serialize(template)))")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<V1Pod>(new System.IO.MemoryStream(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(template)))")]
    [InlineData("Read(KubernetesJson.Serialize(template))")]
    [InlineData("ReadAsync(KubernetesJson.Serialize(template)).Result")]
    public async Task A_template_whose_copy_is_completed(string copy)
    {
        await VerifyAsync(copy, "pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };", "V1Container");
        await VerifyAsync(copy, "pod.Spec.ServiceAccountName = \"a\";", "{|KUBE1102:V1Container|}");
    }

    [Theory]
    [InlineData("KubernetesJson.Deserialize<V1Pod>(KubernetesJson.Serialize(template).Replace(\"a\", \"b\"))")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<V1Pod>(Edited(System.Text.Json.JsonSerializer.SerializeToNode(template)))")]
    [InlineData("new V1Pod { Spec = KubernetesJson.Deserialize<V1PodTemplate>(KubernetesJson.Serialize(template)).Template.Spec }")]
    public Task A_template_of_which_something_else_is_made(string copy) => VerifyAsync(copy, "", "V1Container");

    [Fact]
    public Task A_template_that_is_sent_itself() => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        class Test(IKubernetes client)
        {
            void First()
            {
                var template = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
                client.CoreV1.CreateNamespacedPod(template, "default");
                var pod = Clone(template);
                pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };
            }

            void Second()
            {
                var template = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
                var pod = Clone(template);
                pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };
                client.CoreV1.CreateNamespacedPod(template, "default");
            }

            {{Clone}}
        }
        """);

    [Fact]
    public Task A_template_of_several_copies() => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        class Test(IKubernetes client)
        {
            void Make()
            {
                var template = new V1Pod { Spec = new() { Containers = [new V1Container { Image = "a" }] } };
                for (var i = 0; i < 3; i++)
                {
                    var pod = Clone(template);
                    pod.Spec.Containers[0].SecurityContext = new() { AllowPrivilegeEscalation = false };
                    client.CoreV1.CreateNamespacedPod(pod, "default");
                }
            }

            {{Clone}}
        }
        """,
        "KUBE1102");

    [Fact]
    public Task A_text_that_is_only_printed() => AnalyzerVerifier.VerifyAsync(
        """
        var pod = new V1Pod { Spec = new() { Containers = [new {|KUBE1102:V1Container|} { Image = "a" }] } };
        var text = KubernetesYaml.Serialize(pod).Replace("\r\n", "\n");
        Console.WriteLine(text);
        """);

    [Fact]
    public Task A_template_that_a_field_keeps() => AnalyzerVerifier.VerifyFileAsync(
        """
        class Test
        {
            private static readonly V1Container _template = new() { Image = "a" };

            private static readonly V1Container _printed = {|KUBE1102:new|}() { Image = "a" };

            V1Container Make()
            {
                var container = KubernetesJson.Deserialize<V1Container>(KubernetesJson.Serialize(_template));
                container.SecurityContext = new() { AllowPrivilegeEscalation = false };
                return container;
            }

            void Print() => Console.WriteLine(KubernetesJson.Serialize(_printed));
        }
        """);

    private static Task VerifyAsync(string copy, string statement, string container) => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        class Test
        {
            V1Pod Make()
            {
                var template = new V1Pod { Spec = new() { Containers = [new {{container}} { Image = "a" }] } };
                var pod = {{copy}};
                {{statement}}
                return pod;
            }

            {{Clone}}

            static V1Pod Read(string json) => KubernetesJson.Deserialize<V1Pod>(json);

            static async Task<V1Pod> ReadAsync(string json)
            {
                await Task.Yield();
                return KubernetesJson.Deserialize<V1Pod>(json);
            }

            static System.Text.Json.Nodes.JsonNode Edited(System.Text.Json.Nodes.JsonNode node)
            {
                node["spec"]["containers"][0]["securityContext"] = new System.Text.Json.Nodes.JsonObject { ["allowPrivilegeEscalation"] = false };
                return node;
            }
        }
        """,
        "KUBE1102");
}
