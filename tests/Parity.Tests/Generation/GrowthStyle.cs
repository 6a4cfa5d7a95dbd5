using System.Text;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>Collections that start empty and grow: lists in locals by <c>Add</c>, maps in place by the indexer and <c>Add</c>.</summary>
internal sealed class GrowthStyle : CodeStyle
{
    private readonly StringBuilder _statements = new();
    private int _locals;

    /// <inheritdoc/>
    protected override void WriteMethods(ObjectCode root)
    {
        var made = Write(root);
        Add($"return {made};");
        AddMethod(Entry, root, $"\n    {{\n{_statements}    }}");
    }

    private string Write(CodeValue value) => value switch
    {
        ObjectCode made => WriteObject(made),
        ListCode list => WriteList(list),
        MapCode map => WriteMap(NewLocal($"new {map.TypeName}()"), map),
        _ => Nested(value, Write),
    };

    private string WriteObject(ObjectCode made)
    {
        var whole = made.Members.Where(member => member.Value is not MapCode);
        var local = NewLocal($"new {made.TypeName} {{ {Join(whole.Select(member => $"{member.Key} = {Write(member.Value)}").ToList())} }}");
        foreach (var (property, value) in made.Members)
        {
            if (value is MapCode map)
            {
                Add($"{local}.{property} = new {map.TypeName}();");
                WriteMap($"{local}.{property}", map);
            }
        }

        return local;
    }

    private string WriteList(ListCode list)
    {
        var local = NewLocal($"new {list.TypeName}()");
        foreach (var item in list.Items)
        {
            Add($"{local}.Add({Write(item)});");
        }

        return local;
    }

    private string WriteMap(string target, MapCode map)
    {
        for (var i = 0; i < map.Entries.Count; i++)
        {
            var (key, item) = map.Entries[i];
            var value = Write(item);
            Add(i % 2 == 0 ? $"{target}[{key}] = {value};" : $"{target}.Add({key}, {value});");
        }

        return target;
    }

    private string NewLocal(string value)
    {
        var name = $"x{++_locals}";
        Add($"var {name} = {value};");
        return name;
    }

    private void Add(string statement) => _statements.AppendLine("        " + statement);
}
