using KubeGuard.CSharp.Interpretation.Domain;
using Microsoft.CodeAnalysis;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>The extensions of the Kubernetes client that change the metadata of an object, such as <c>SetLabel</c> and <c>Initialize</c>.</summary>
/// <param name="interpreter">The interpreter.</param>
internal sealed class ClientLibrary(IInterpreter interpreter) : ICallHandler
{
    private static readonly string[] _metadata = ["metadata"];
    private static readonly string[] _initialized = ["apiVersion", "kind", "metadata"];

    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call)
    {
        var isInitialize = CallEffects.IsInitialize(call.Method, interpreter.Models);
        if (!(isInitialize || CallEffects.IsModelExtension(call.Method, interpreter.Models)) || call.Arguments.IsEmpty || interpreter.Find(call.Arguments[0].Value) is not MappingCell cell)
        {
            return CallResult.NotHandled;
        }

        var receiver = call.Arguments[0].Value;
        foreach (var key in isInitialize ? _initialized : _metadata)
        {
            var current = interpreter.Find(receiver) is MappingCell latest ? latest.Read(key) : UnknownValue.Instance;
            interpreter.Open(current);
            if (current is not ReferenceValue)
            {
                interpreter.WriteMember(receiver, new MemberSlot(key, UnknownValue.Instance, null, null));
            }
        }

        return SymbolEqualityComparer.Default.Equals(call.Method.ReturnType, (cell as ObjectCell)?.Type.Symbol) ? receiver : UnknownValue.Instance;
    }
}
