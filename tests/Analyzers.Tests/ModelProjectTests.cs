using Microsoft.CodeAnalysis.CSharp;

namespace KubeGuard.Analyzers.Tests;

/// <summary>A model library that is a project of the same solution, whose source an editor sees, is analyzed as its assembly is.</summary>
public sealed class ModelProjectTests
{
    [Theory]
    [InlineData("new V1Container(\"api\", securityContext: new V1SecurityContext(false, privileged: true))", "KUBE1005")]
    [InlineData("new V1Container { Name = \"api\", Image = \"mcr.microsoft.com/api:1.0\", SecurityContext = new V1SecurityContext { Privileged = false } }", "KUBE1102")]
    public async Task Constructors_of_models_are_known(string creation, string id)
    {
        var models = AnalyzerRun.WithoutModels.WithAssemblyName("Models").AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(ModelSources.KubernetesClient17, cancellationToken: TestContext.Current.CancellationToken));

        var diagnostics = await AnalyzerRun.Of($"using k8s.Models; class Test {{ V1Container Make() => {creation}; }}").WithModel(models.ToMetadataReference()).RunAsync();

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == id);
    }
}
