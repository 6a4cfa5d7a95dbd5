namespace KubeGuard.Analyzers.Tests;

/// <summary>Code of the framework and of libraries that only reads its arguments.</summary>
public sealed class ReaderTests
{
    [Theory]
    [InlineData("await http.PostAsync(unknown, System.Net.Http.Json.JsonContent.Create(context));")]
    [InlineData("await http.PostAsync(unknown, JsonContent.Create<object>(new { context }));")]
    [InlineData("await http.PostAsJsonAsync(unknown, context);")]
    [InlineData("await http.PutAsJsonAsync(unknown, context);")]
    [InlineData("await http.PatchAsJsonAsync(unknown, new[] { context });")]
    [InlineData("await http.PostAsync(unknown, new StringContent(JsonSerializer.Serialize(context)));")]
    [InlineData("await http.SendAsync(new HttpRequestMessage(HttpMethod.Post, unknown) { Content = JsonContent.Create(context) });")]
    [InlineData("Console.WriteLine(JsonSerializer.SerializeToNode(context));")]
    [InlineData("Console.WriteLine(JsonSerializer.SerializeToElement(context).GetRawText());")]
    [InlineData("Console.WriteLine(JsonSerializer.SerializeToDocument(context).RootElement);")]
    [InlineData("Console.WriteLine(JsonSerializer.SerializeToUtf8Bytes(context).Length);")]
    [InlineData("await JsonSerializer.SerializeAsync(System.IO.Stream.Null, context);")]
    [InlineData("using var writer = new Utf8JsonWriter(System.IO.Stream.Null); JsonSerializer.Serialize(writer, context);")]
    [InlineData("Console.WriteLine(KubernetesYaml.Serialize(context));")]
    [InlineData("Console.WriteLine(KubernetesJson.Serialize(context));")]
    [InlineData("Console.Out.WriteLine(context);")]
    [InlineData("Console.WriteLine(new System.Text.StringBuilder().Append(context));")]
    [InlineData("Console.WriteLine(Convert.ToString(context));")]
    public Task A_serializer_changes_nothing(string read) => VerifyAsync("new {|KUBE1102:V1SecurityContext|}()", read);

    [Theory]
    [InlineData("Unseen(JsonContent.Create(context)); Unseen(context);")]
    [InlineData("http.DefaultRequestHeaders.Add(unknown, unknown); Unseen(new { context });")]
    [InlineData("new V1Patch(JsonSerializer.SerializeToNode(context), V1Patch.PatchType.MergePatch);")]
    public Task What_is_given_to_other_code_as_well_is_open(string read) => VerifyAsync("new V1SecurityContext()", read);

    private static Task VerifyAsync(string context, string read) => AnalyzerVerifier.VerifyFileAsync(
        $$"""
        using System.Net.Http;
        using System.Net.Http.Json;
        using System.Text.Json;
        class Test
        {
            async Task M(HttpClient http, string unknown)
            {
                var context = {{context}};
                {{read}}
                await Task.CompletedTask;
            }

            static extern void Unseen(object value);
        }
        """, "KUBE1102");
}
