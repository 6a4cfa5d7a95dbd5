using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;

namespace KubeGuard.Cluster.Tests.Cel;

/// <summary>An expression of random parts, most of which fit together.</summary>
internal sealed class RandomExpression
{
    private const int MaxDepth = 4;

    private readonly Random _random;
    private readonly List<string> _locals = [];

    /// <summary>Creates one.</summary>
    /// <param name="seed">What it follows from.</param>
    public RandomExpression(int seed)
    {
        _random = new Random(seed);
        Text = _random.Next(3) switch { 0 => Bool(0), 1 => Int(0), _ => List(0) };
    }

    /// <summary>The variables that it may use.</summary>
    public static IReadOnlyList<(string Name, CelType Type, CelValue Value)> Variables { get; } =
    [
        ("i", CelType.Int, new CelInt(3)),
        ("s", CelType.String, new CelString("é👑")),
        ("d", CelType.Dyn, CelDictionary.Of([("a", new CelInt(1)), ("b", new CelArray([CelNull.Instance, new CelUnknown("request")]))])),
        ("l", CelType.List(CelType.Int), new CelArray([new CelInt(1), new CelInt(2)])),
        ("u", CelType.Bool, new CelUnknown("request")),
    ];

    /// <summary>The expression.</summary>
    public string Text { get; }

    private string Bool(int depth) => depth > MaxDepth ? Any("true", "false", "u", "d.a == 1") : _random.Next(12) switch
    {
        0 => $"({Bool(depth + 1)} && {Bool(depth + 1)})",
        1 => $"({Bool(depth + 1)} || {Bool(depth + 1)})",
        2 => $"!{Bool(depth + 1)}",
        3 => $"({Int(depth + 1)} {Any("==", "!=", "<", ">=")} {Int(depth + 1)})",
        4 => Loop(depth, Any("all", "exists", "exists_one"), Bool),
        5 => $"({Int(depth + 1)} in {List(depth + 1)})",
        6 => $"has(d.{Any("a", "b", "c")})",
        7 => $"({Bool(depth + 1)} ? {Bool(depth + 1)} : {Bool(depth + 1)})",
        8 => $"{Words(depth)}.{Any("contains", "startsWith", "matches")}({Words(depth)})",
        9 => $"d.?{Any("a", "c")}.hasValue()",
        10 => $"({Dyn(depth + 1)} == {Dyn(depth + 1)})",
        _ => $"({Words(depth)} < {Words(depth)})",
    };

    private string Int(int depth) => depth > MaxDepth ? Any([.. _locals, "1", "-2", "9223372036854775807", "i"]) : _random.Next(7) switch
    {
        0 => $"({Int(depth + 1)} {Any("+", "-", "*", "/", "%")} {Int(depth + 1)})",
        1 => $"size({List(depth + 1)})",
        2 => $"{List(depth + 1)}[{Int(depth + 1)}]",
        3 => $"d.?a.orValue({Int(depth + 1)})",
        4 => $"int({Dyn(depth + 1)})",
        5 => $"{List(depth + 1)}[?{Int(depth + 1)}].orValue({Int(depth + 1)})",
        _ => $"size({Words(depth)})",
    };

    private string List(int depth) => depth > MaxDepth ? Any("l", "[]", "[1, 2]", "d.b") : _random.Next(6) switch
    {
        0 => $"[{Int(depth + 1)}, {Int(depth + 1)}]",
        1 => Loop(depth, "map", Int),
        2 => Loop(depth, "filter", Bool),
        3 => $"({List(depth + 1)} + {List(depth + 1)})",
        4 => $"[?d.?{Any("a", "c")}, {Int(depth + 1)}]",
        _ => $"({Bool(depth + 1)} ? {List(depth + 1)} : {List(depth + 1)})",
    };

    private string Dyn(int depth) => depth > MaxDepth ? Any("d", "dyn(1)", "null") : _random.Next(4) switch
    {
        0 => $"dyn({List(depth + 1)})",
        1 => $"d.{Any("a", "b", "c")}",
        2 => $"{{'a': {Int(depth + 1)}}}.{Any("a", "b")}",
        _ => $"dyn({Int(depth + 1)})",
    };

    private string Words(int depth) => depth > MaxDepth ? Any("s", "''", "'a'") : Any($"string({Int(depth + 1)})", "'👑'", "s", "(s + 'a')");

    private string Loop(int depth, string macro, Func<int, string> body)
    {
        var range = List(depth + 1);
        var variable = $"x{_locals.Count}";
        _locals.Add(variable);
        var text = $"{range}.{macro}({variable}, {body(depth + 1)})";
        _locals.RemoveAt(_locals.Count - 1);
        return text;
    }

    private string Any(params string[] choices) => choices[_random.Next(choices.Length)];
}
