using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using KubeGuard.Build.Yaml;

namespace KubeGuard.Build.Rendering;

/// <summary>Finds the templates that Helm names in front of each document and in its errors.</summary>
/// <param name="file">The chart's file.</param>
/// <param name="folder">The chart's folder.</param>
internal sealed class HelmTracer(string file, string folder) : SourceTracer(file)
{
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(1);
    private static readonly Regex _template = new(
        @"(?<path>[^\s()""':]+/templates/[^\s()""':]+)(:(?<line>[0-9]{1,9}))?", RegexOptions.CultureInvariant, _timeout);
    private static readonly Regex _action = new(@"\{\{.*?\}\}", RegexOptions.CultureInvariant, _timeout);

    private const string AnyName = "*";

    private static readonly char[] _actionMarks = ['{', '}', '"', '\''];

    private readonly ConcurrentDictionary<string, IReadOnlyList<Outline>> _templates = new(StringComparer.Ordinal);

    /// <summary>The first place in a template that an error names, otherwise the chart's file.</summary>
    public YamlLocation LocationOfError(string error)
    {
        foreach (Match match in _template.Matches(error))
        {
            if (PathOf(match.Groups["path"].Value) is { } path)
            {
                var hasLine = int.TryParse(match.Groups["line"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0;
                return hasLine ? new YamlLocation(path, line, 1, line, 1) : YamlLocation.OfFile(path);
            }
        }

        return YamlLocation.OfFile(File);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Outline> SourcesOf(Outline rendered)
    {
        if (rendered.Source is null || PathOf(rendered.Source) is not { } path)
        {
            return [];
        }

        var documents = _templates.GetOrAdd(path, file => Outline.Of(file, TextFile.Read(file)));
        IReadOnlyList<Outline> ofKind = [.. documents.Where(document => document.Kind == rendered.Kind)];
        return ofKind.Count > 0 ? MostLike(rendered.Name, ofKind) : documents;
    }

    /// <inheritdoc/>
    protected override string? NamePatternOf(IReadOnlyList<Outline> sources)
    {
        var names = sources.Select(source => source.Name).Distinct(StringComparer.Ordinal).ToList();
        if (names is not [{ } name])
        {
            return AnyName;
        }

        // An action over several lines, or with quotes inside, is not recognized as a whole.
        var pattern = _action.Replace(name, AnyName);
        return pattern.IndexOfAny(_actionMarks) < 0 ? pattern : AnyName;
    }

    // Of "{{ .Release.Name }}" and "{{ .Release.Name }}-job", the one that is more specific about the name.
    private static IReadOnlyList<Outline> MostLike(string? name, IReadOnlyList<Outline> documents)
    {
        var likeness = documents.Select(document => name is null || document.Name is null ? 0 : LengthOfMatch(document.Name, name)).ToList();
        var best = likeness.Max();
        return [.. documents.Where((_, index) => likeness[index] == best)];
    }

    private static int LengthOfMatch(string template, string name)
    {
        var parts = _action.Split(template);
        return Regex.IsMatch(name, $"^{string.Join(".*", parts.Select(Regex.Escape))}$", RegexOptions.CultureInvariant | RegexOptions.Singleline, _timeout) ? parts.Sum(part => part.Length) : -1;
    }

    // Helm's paths start with the name of the chart. A template of a packed chart is not a file.
    private string? PathOf(string source)
    {
        var path = Path.GetFullPath(Path.Combine(folder, source.Substring(source.IndexOf('/') + 1)));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && System.IO.File.Exists(path) ? path : null;
    }
}
