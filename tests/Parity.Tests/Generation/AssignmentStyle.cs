using System.Text;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>Empty objects that are filled by assignments along their path.</summary>
internal sealed class AssignmentStyle : CodeStyle
{
    private readonly StringBuilder _statements = new();

    /// <inheritdoc/>
    protected override void WriteMethods(ObjectCode root)
    {
        Add($"var x = new {root.TypeName}();");
        Fill("x", root);
        Add("return x;");
        AddMethod(Entry, root, $"\n    {{\n{_statements}    }}");
    }

    private void Fill(string target, CodeValue value)
    {
        switch (value)
        {
            case ObjectCode made:
                foreach (var (property, member) in made.Members)
                {
                    Add($"{target}.{property} = {Shell(member)};");
                    Fill($"{target}.{property}", member);
                }

                break;
            case ListCode list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Fill($"{target}[{i}]", list.Items[i]);
                }

                break;
            case MapCode map:
                foreach (var (key, item) in map.Entries)
                {
                    Fill($"{target}[{key}]", item);
                }

                break;
        }
    }

    // The object without its fields; collections contain the shells of their items.
    private static string Shell(CodeValue value) => value switch
    {
        ObjectCode made => $"new {made.TypeName}()",
        ListCode list => $"new {list.ElementType}[] {{ {Join(list.Items.Select(Shell))} }}",
        _ => Nested(value, Shell),
    };

    private void Add(string statement) => _statements.AppendLine("        " + statement);
}
