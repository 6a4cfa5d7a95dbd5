using System.Text;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A way to write objects in C#: it writes the methods of a class, of which <c>Create</c> returns the object.</summary>
internal abstract class CodeStyle
{
    /// <summary>The method that returns the whole object.</summary>
    public const string Entry = "Create";

    private readonly StringBuilder _methods = new();
    private readonly Dictionary<string, string> _places = [];

    /// <summary>The styles by their names.</summary>
    public static IReadOnlyDictionary<string, Func<CodeStyle>> All { get; } = new Dictionary<string, Func<CodeStyle>>
    {
        ["initializers"] = () => new InitializerStyle(),
        ["assignments"] = () => new AssignmentStyle(),
        ["helpers"] = () => new HelperStyle(),
        ["growth"] = () => new GrowthStyle(),
    };

    /// <summary>Writes a class that creates an object.</summary>
    public GeneratedClass Write(string className, ObjectCode root)
    {
        WriteMethods(root);
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using k8s.Models;

            public static class {{className}}
            {
            {{_methods}}
            }
            """;
        return new GeneratedClass(source, _places);
    }

    /// <summary>Writes the methods.</summary>
    protected abstract void WriteMethods(ObjectCode root);

    /// <summary>Adds a method.</summary>
    protected void AddMethod(string name, ObjectCode made, string body)
    {
        _places.Add(name, made.Path);
        _methods.AppendLine($"    {(name == Entry ? "public" : "private")} static {made.TypeName} {name}(){body}");
    }

    /// <summary>An expression that contains everything within it.</summary>
    protected static string Nested(CodeValue value, Func<CodeValue, string> write) => value switch
    {
        ObjectCode made => $"new {made.TypeName} {{ {Join(made.Members.Select(member => $"{member.Key} = {write(member.Value)}"))} }}",
        ListCode list => $"new {list.TypeName} {{ {Join(list.Items.Select(write))} }}",
        MapCode map => $"new {map.TypeName} {{ {Join(map.Entries.Select(entry => $"[{entry.Key}] = {write(entry.Value)}"))} }}",
        LiteralCode literal => literal.Expression,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    /// <summary>Joins by commas.</summary>
    protected static string Join(IEnumerable<string> parts) => string.Join(", ", parts);
}
