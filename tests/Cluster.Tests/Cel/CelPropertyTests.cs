using KubeGuard.Cluster.Cel;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>Properties of every expression, tried on random ones.</summary>
public sealed class CelPropertyTests
{
    private const int Expressions = 4_000;
    private const string Signs = "()[]{}.,?:'\"\\`&|+-*/%<>=!1aé\ud83d";

    [Fact]
    public void A_value_has_the_type_that_the_check_found()
    {
        var evaluated = 0;
        for (var seed = 0; seed < Expressions; seed++)
        {
            var text = new RandomExpression(seed).Text;
            var compilation = CelRun.Compile(text, [.. RandomExpression.Variables.Select(variable => (variable.Name, variable.Type))]);
            if (compilation.Program is null)
            {
                continue;
            }

            evaluated++;
            var value = compilation.Program.Evaluate(new Variables(RandomExpression.Variables.Select(variable => (variable.Name, variable.Value))), new CelBudget()).Value;
            Assert.True(Fits(value, compilation.ResultType), $"seed {seed}: {text} is {value.Kind} rather than {compilation.ResultType}");
        }

        Assert.InRange(evaluated, Expressions / 4, Expressions);
    }

    [Fact]
    public void No_text_makes_the_compiler_or_the_evaluation_throw()
    {
        for (var seed = 0; seed < Expressions; seed++)
        {
            var random = new Random(seed);
            var text = new RandomExpression(seed).Text;
            var cut = random.Next(text.Length + 1);
            var broken = text[..cut] + Signs[random.Next(Signs.Length)] + text[Math.Min(text.Length, cut + random.Next(3))..];
            var compilation = CelRun.Compile(broken, [.. RandomExpression.Variables.Select(variable => (variable.Name, CelType.Dyn))]);

            Assert.True(compilation.Program is null == compilation.Problems.Count > 0, broken);
            Assert.All(compilation.Problems, problem => Assert.InRange(problem.Span.End, 0, broken.Length));
            compilation.Program?.Evaluate(new Variables(RandomExpression.Variables.Select(variable => (variable.Name, variable.Value))), new CelBudget());
        }
    }

    private static bool Fits(CelValue value, CelType type) => value switch
    {
        CelError or CelUnknown => true,
        _ when type.Kind == CelKind.Dyn => true,
        CelList list => type.Kind == CelKind.List && list.Items.All(item => Fits(item, type.Parameters[0])),
        CelMap map => type.Kind == CelKind.Object
            || (type.Kind == CelKind.Map && map.Keys.All(key => Fits(key, type.Parameters[0]) && map.TryGet(key, out var item) && Fits(item, type.Parameters[1]))),
        CelOptional optional => type.Kind == CelKind.Optional && (optional.Value is null || Fits(optional.Value, type.Parameters[0])),
        _ => value.Kind == type.Kind,
    };
}
