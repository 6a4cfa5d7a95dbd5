using System.Text;
using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis.Operations;

namespace KubeGuard.CSharp.Interpretation.Library;

/// <summary>
/// <c>Convert.FromBase64String</c> and <c>Encoding.UTF8.GetBytes</c>, whose bytes are a string in Base64 in a manifest, as in the data of a
/// Secret.
/// </summary>
internal sealed class BytesLibrary : ICallHandler
{
    private static readonly string[] _encodings = ["Encoding", "UTF8Encoding"];

    /// <inheritdoc/>
    public CallResult Evaluate(EvaluatedCall call) => call.Arguments is [{ Value: ScalarValue { Kind: ScalarKind.String, Text.Value: { } text } value }]
        ? (call.Method.ContainingType.Name, call.Method.Name) switch
        {
            ("Convert", "FromBase64String") when call.Method.ContainingType.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } => value,
            (_, "GetBytes") when IsUtf8(call) => ScalarValue.OfString(new KnownText(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)))),
            _ => CallResult.NotHandled,
        }
        : CallResult.NotHandled;

    private static bool IsUtf8(EvaluatedCall call) =>
        Array.IndexOf(_encodings, call.Method.ContainingType.Name) >= 0
        && call.Method.ContainingType.ContainingNamespace.ToDisplayString() == "System.Text"
        && call.Operation.Instance is IPropertyReferenceOperation { Property: { Name: "UTF8", IsStatic: true } };
}
