using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Manifests;

namespace KubeGuard.Kubernetes;

/// <summary>
/// An amount of a resource such as <c>250m</c> CPU or <c>1Gi</c> memory
/// (https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/).
/// </summary>
public readonly struct ResourceQuantity
{
    private static readonly Regex _format = new(
        @"^(?<number>[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+))(?:(?<suffix>[KMGTPE]i|[numkMGTPE])|[eE](?<exponent>[+-]?[0-9]{1,2}))?\z",
        RegexOptions.CultureInvariant);

    private ResourceQuantity(double value) => Value = value;

    /// <summary>The amount in the base unit: cores, or bytes.</summary>
    public double Value { get; }

    /// <summary>Reads a quantity as Kubernetes does.</summary>
    /// <returns>The quantity, or <see langword="null"/> for text that is none.</returns>
    public static ResourceQuantity? TryParse(string text)
    {
        var match = _format.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var number = double.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var exponent = match.Groups["exponent"].Value;
        var factor = exponent.Length > 0
            ? Math.Pow(10, int.Parse(exponent, CultureInfo.InvariantCulture))
            : FactorOf(match.Groups["suffix"].Value);
        return new ResourceQuantity(number * factor);
    }

    /// <summary>Whether a place holds an amount other than zero; <see langword="null"/> if that is not known.</summary>
    public static bool? IsSet(ManifestCursor cursor)
    {
        if (cursor.IsAbsent)
        {
            return false;
        }

        var quantity = cursor.Node is ScalarNode { Text.Value: { } text } ? TryParse(text) : null;
        return quantity is { } known ? known.Value != 0 : null;
    }

    private static double FactorOf(string suffix) => suffix switch
    {
        "n" => 1e-9,
        "u" => 1e-6,
        "m" => 1e-3,
        "k" => 1e3,
        "M" => 1e6,
        "G" => 1e9,
        "T" => 1e12,
        "P" => 1e15,
        "E" => 1e18,
        "Ki" => Math.Pow(2, 10),
        "Mi" => Math.Pow(2, 20),
        "Gi" => Math.Pow(2, 30),
        "Ti" => Math.Pow(2, 40),
        "Pi" => Math.Pow(2, 50),
        "Ei" => Math.Pow(2, 60),
        _ => 1,
    };
}
