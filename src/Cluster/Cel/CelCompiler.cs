using KubeGuard.Cluster.Cel.Checking;
using KubeGuard.Cluster.Cel.Evaluation;
using KubeGuard.Cluster.Cel.Syntax;
using KubeGuard.Cluster.Cel.Types;

namespace KubeGuard.Cluster.Cel;

/// <summary>Compiles expressions of CEL (https://github.com/google/cel-spec/blob/master/doc/langdef.md) as an API server does.</summary>
internal static class CelCompiler
{
    /// <summary>Parses and checks an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="environment">What it may use.</param>
    public static CelCompilation Compile(string text, CelEnvironment environment)
    {
        var tree = CelParser.Parse(text, environment.Functions);
        if (tree.Root is null)
        {
            return new CelCompilation(null, tree.Problems, CelType.Dyn, null, new Dictionary<CelSyntaxNode, CelType>());
        }

        var check = CelChecker.Check(tree.Root, environment);
        var program = check.Problems.Count == 0 ? Program(tree.Root, check.References) : null;
        return new CelCompilation(program, check.Problems, check.Type, tree.Root, check.References.Types);
    }

    private static CelProgram Program(CelSyntaxNode root, CelReferences references)
    {
        var builder = new StepBuilder(references);
        var step = builder.Build(root);
        return new CelProgram(step, builder.Variables, references.FrameSize);
    }
}
