using System.IO.Compression;
using System.Text;
using KubeGuard.Rules;

namespace KubeGuard.Build.Pages;

/// <summary>The pages of the rules, which are in one archive of the package. Without it, only the explanations are missing.</summary>
/// <param name="archive">The path of the archive; there is none if empty.</param>
internal sealed class RulePages(string archive)
{
    private const int MaxLength = 1024 * 1024;

    /// <summary>The page of a rule, if the archive has it.</summary>
    /// <param name="id">The ID of the rule.</param>
    public RulePage? Find(string id) => Find([id]).TryGetValue(id, out var page) ? page : null;

    /// <summary>The pages of some rules, by their IDs.</summary>
    /// <param name="ids">The IDs.</param>
    public IReadOnlyDictionary<string, RulePage> Find(IEnumerable<string> ids)
    {
        var pages = new Dictionary<string, RulePage>(StringComparer.Ordinal);
        try
        {
            if (File.Exists(archive))
            {
                using var zip = new ZipArchive(File.OpenRead(archive), ZipArchiveMode.Read);
                foreach (var id in ids)
                {
                    if (zip.GetEntry(id + ".md") is { Length: <= MaxLength } entry)
                    {
                        pages[id] = new RulePage(TextOf(entry), RuleDescriptor.FilesUri);
                    }
                }
            }
        }
        catch (Exception exception) when (exception is InvalidDataException || FileFailure.IsExpected(exception))
        {
            return pages;
        }

        return pages;
    }

    private static string TextOf(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
