using System.Text.RegularExpressions;
using KubeGuard.Kubernetes;
using KubeGuard.Manifests;
using KubeGuard.Rules;

namespace KubeGuard.Build.Images;

/// <summary>
/// Finds the literal texts of a C# file that have the form of an image with a tag or digest, or are the value of a property named Image. A
/// text that is put together is none of them, nor is code that conditional compilation may leave out.
/// </summary>
internal sealed class ImageLiteralReader
{
    private static readonly Regex _reference = new("^[A-Za-z0-9][A-Za-z0-9._/:-]*(@sha[0-9]+:[0-9a-f]+)?\\z", RegexOptions.CultureInvariant);
    private static readonly Regex _imageBefore = new("\\b[Ii]mage\\s*[=:]\\s*\\z", RegexOptions.CultureInvariant);
    private static readonly Regex _pragma = new("^#\\s*pragma\\s+warning\\s+(disable|restore)\\b(.*)", RegexOptions.CultureInvariant);
    private static readonly char[] _separators = [',', ' ', '\t'];

    private readonly CSharpText _text;
    private readonly List<ImageLiteral> _literals = [];
    private int _conditions;
    private bool _isDisabled;

    private ImageLiteralReader(string text) => _text = new CSharpText(text);

    /// <summary>The literals of a file, in their order.</summary>
    /// <param name="text">The text of the file.</param>
    public static IReadOnlyList<ImageLiteral> Read(string text)
    {
        var reader = new ImageLiteralReader(text);
        foreach (var token in reader._text.Tokens())
        {
            reader.Take(token);
        }

        return reader._literals;
    }

    private void Take(CSharpToken token)
    {
        if (token.Kind == CSharpTokenKind.Directive)
        {
            TakeDirective(token.Value);
        }
        else if (_conditions == 0 && IsImage(token) && !IsPart(token))
        {
            var (line, column) = _text.PositionOf(token.Start);
            _literals.Add(new ImageLiteral(token.Value, line, column, token.End - token.Start, _isDisabled));
        }
    }

    private void TakeDirective(string directive)
    {
        var name = directive.Substring(1).TrimStart();
        if (name.StartsWith("if", StringComparison.Ordinal))
        {
            _conditions++;
        }
        else if (name.StartsWith("endif", StringComparison.Ordinal) && _conditions > 0)
        {
            _conditions--;
        }
        else if (_pragma.Match(directive) is { Success: true } pragma)
        {
            var ids = pragma.Groups[2].Value.Split(new[] { "//" }, StringSplitOptions.None)[0].Split(_separators, StringSplitOptions.RemoveEmptyEntries);
            if (ids.Length == 0 || ids.Contains(KUBE3015ImageVulnerabilitiesExceeded.Descriptor.Id, StringComparer.Ordinal))
            {
                _isDisabled = pragma.Groups[1].Value == "disable";
            }
        }
    }

    private bool IsImage(CSharpToken token)
    {
        if (token.Value.Length > 512 || !_reference.IsMatch(token.Value))
        {
            return false;
        }

        var image = ImageReference.Parse(new KnownText(token.Value));
        return image.HasTag == true || image.HasDigest == true || _imageBefore.IsMatch(_text.LineBefore(token.Start));
    }

    private bool IsPart(CSharpToken token) => _text.Before(token.Start) == '+' || _text.After(token.End) == '+';
}
