using KubeGuard.Cluster.Cel.Functions;
using KubeGuard.Cluster.Cel.Types;
using KubeGuard.Cluster.Cel.Values;
using KubeGuard.Cluster.Schema;
using KubeGuard.Kubernetes;
using KubeGuard.Kubernetes.Validation;
using static KubeGuard.Cluster.Cel.Libraries.Overloads;

namespace KubeGuard.Cluster.Cel.Libraries;

/// <summary>Named formats of strings (https://kubernetes.io/docs/reference/using-api/cel/#kubernetes-format-library).</summary>
internal static class FormatLibrary
{
    private const int GreatestRegexSize = 1000;

    // Also the size of the regular expression that the API server counts for the cost.
    private static readonly Dictionary<string, CelFormat> _formats = new CelFormat[]
    {
        new("dns1123Label", 30, TextForm.DnsLabel),
        new("dns1123Subdomain", 60, TextForm.Subdomain),
        new("dns1035Label", 30, TextForm.DnsLabelWithLetter),
        new("qualifiedName", 60, TextForm.QualifiedName),
        new("dns1123LabelPrefix", 30, Prefix(TextForm.DnsLabel)),
        new("dns1123SubdomainPrefix", 60, Prefix(TextForm.Subdomain)),
        new("dns1035LabelPrefix", 30, Prefix(TextForm.DnsLabelWithLetter)),
        new("labelValue", 40, TextForm.LabelValue),
        new("uri", GreatestRegexSize, new TextForm("URI", text => GoUrl.ReadRequest(text) is not null)),
        new("uuid", 77, Named("uuid", "UUID")),
        new("byte", 88, new TextForm("text in Base64", Base64Text.IsValid)),
        new("date", 200, Named("date", "date")),
        new("datetime", 200, Named("datetime", "time")),
    }.ToDictionary(format => format.Name, StringComparer.Ordinal);

    /// <summary>The functions.</summary>
    public static CelLibrary Library { get; } = new("formats", new KubernetesVersion(31),
    [
        new("format.named", Global("format-named", [CelType.String], CelType.Optional(CelFormat.FormatType), call => new CelOptional(_formats.TryGetValue(call.Text(0), out var format) ? format : null))),
        new("validate", Member("format-validate", [CelFormat.FormatType, CelType.String], CelType.Optional(Strings), call => ((CelFormat)call[0]).Validate(call.Text(1)), CostOfValidation)),
        .. _formats.Values.Select(format => new CelFunction("format." + format.Name, Global("format." + format.Name, [], CelFormat.FormatType, _ => format))),
    ]);

    // A prefix may end in a hyphen, since more follows: the server looks at it with a letter there.
    private static TextForm Prefix(TextForm form) => new(
        "prefix of a " + form.Name,
        text => form.IsValid(text.Length > 1 && text.EndsWith("-", StringComparison.Ordinal) ? text.Substring(0, text.Length - 2) + "a" : text));

    private static TextForm Named(string name, string noun) => new(noun, text => TextFormats.IsValid(name, text));

    private static long CostOfValidation(CelArguments call, CelValue result) =>
        LibraryCost.OfMatch(call[1].Size, call[0] is CelFormat format ? format.RegexSize : GreatestRegexSize);
}
