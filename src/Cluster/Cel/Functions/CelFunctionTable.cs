namespace KubeGuard.Cluster.Cel.Functions;

/// <summary>The functions, macros and constants of some libraries by name.</summary>
internal sealed class CelFunctionTable
{
    private readonly Dictionary<string, CelFunction> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CelConstant> _constants = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, bool IsReceiver, int Count), CelMacro> _macros = [];

    /// <summary>Reads the libraries.</summary>
    /// <param name="libraries">The libraries; a function may be in several, with other overloads.</param>
    public CelFunctionTable(IEnumerable<CelLibrary> libraries)
    {
        foreach (var library in libraries)
        {
            foreach (var function in library.Functions)
            {
                _functions[function.Name] = _functions.TryGetValue(function.Name, out var known)
                    ? new CelFunction(function.Name, [.. known.Overloads, .. function.Overloads])
                    : function;
            }

            foreach (var constant in library.Constants)
            {
                _constants[constant.Name] = constant;
            }

            foreach (var macro in library.Macros)
            {
                _macros[(macro.Name, macro.IsReceiver, macro.Count)] = macro;
            }
        }
    }

    /// <summary>The function of a name.</summary>
    /// <param name="name">The name.</param>
    public CelFunction? FunctionOf(string name) => _functions.TryGetValue(name, out var function) ? function : null;

    /// <summary>The constant of a name.</summary>
    /// <param name="name">The name.</param>
    public CelConstant? ConstantOf(string name) => _constants.TryGetValue(name, out var constant) ? constant : null;

    /// <summary>The macro that a call is.</summary>
    /// <param name="name">The name of the call.</param>
    /// <param name="isReceiver">Whether it has a receiver.</param>
    /// <param name="count">The number of its arguments.</param>
    public CelMacro? MacroOf(string name, bool isReceiver, int count) =>
        _macros.TryGetValue((name, isReceiver, count), out var macro) ? macro : null;
}
