namespace KubeGuard.Parity.Tests.Generation;

/// <summary>A method for each object, called by the method of the object that contains it.</summary>
internal sealed class HelperStyle : CodeStyle
{
    private int _helpers;

    /// <inheritdoc/>
    protected override void WriteMethods(ObjectCode root) => AddMethod(Entry, root, $" => {Nested(root, Write)};");

    private string Write(CodeValue value)
    {
        switch (value)
        {
            case ObjectCode made:
                var name = $"Make{++_helpers}";
                AddMethod(name, made, $" => {Nested(made, Write)};");
                return name + "()";
            case ListCode list:
                return $"[{Join(list.Items.Select(Write))}]";
            default:
                return Nested(value, Write);
        }
    }
}
