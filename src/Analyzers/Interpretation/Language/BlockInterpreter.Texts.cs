using KubeGuard.CSharp.Interpretation.Domain;
using KubeGuard.Manifests;
using Microsoft.CodeAnalysis.Operations;
using static KubeGuard.CSharp.Interpretation.Domain.KnownValues;

namespace KubeGuard.CSharp.Interpretation.Language;

/// <summary>Strings that are composed of parts.</summary>
internal sealed partial class BlockInterpreter
{
    private AbstractValue EvaluateInterpolation(IInterpolatedStringOperation interpolation)
    {
        var text = new KnownText("");
        foreach (var part in interpolation.Parts)
        {
            text = text.Append(part switch
            {
                IInterpolatedStringTextOperation literal => TextOf(Evaluate(literal.Text)),
                IInterpolationOperation { Alignment: null, FormatString: null } hole => TextOf(Evaluate(hole.Expression)),
                _ => KnownText.Between("", ""),
            });
        }

        return ScalarValue.OfString(text);
    }
}
