using KubeGuard.Build.Validation;
using KubeGuard.Rules;

namespace KubeGuard.Build.Caching;

/// <summary>Writes findings, and reads them back.</summary>
internal static class FindingCodec
{
    public static void Write(CacheWriter writer, ManifestFinding finding)
    {
        writer.Write(finding.Rule.Id);
        writer.Write((int)finding.Severity);
        writer.WriteMany(finding.Arguments, writer.Write);
        LocationCodec.Write(writer, finding.Location);
        writer.WriteMany(finding.Related, related =>
        {
            LocationCodec.Write(writer, related.Location);
            writer.Write(related.Message);
        });
        Write(writer, finding.Object);
        writer.WriteOptional(finding.Path);
        writer.Write(finding.IsContainerGap);
        writer.WriteOptional(finding.Cause);
        writer.WriteMany(finding.Covers, writer.Write);
        writer.WriteOptional(finding.Document);
        writer.WriteOptional(finding.Item);
        writer.WriteOptional(finding.RenderedKey);
        writer.WriteOptional(finding.Rendering);
        writer.WriteOptional(finding.NamePattern);
        writer.Write(finding.Suppression is not null);
        if (finding.Suppression is { } suppression)
        {
            writer.WriteOptional(suppression.Justification);
            writer.Write(suppression.IsExternal);
        }

        writer.WriteMany(finding.Fixes, fix => Write(writer, fix));
    }

    /// <summary>A number that differs between lists of findings that differ in anything.</summary>
    public static ulong FingerprintOf(IReadOnlyCollection<ManifestFinding> findings)
    {
        var writer = new CacheWriter();
        writer.WriteMany(findings, finding => Write(writer, finding));
        return new Fingerprint().Add(writer.Written).Value;
    }

    public static ManifestFinding Read(CacheReader reader)
    {
        var id = reader.ReadText();
        return new ManifestFinding
        {
            Rule = RuleCatalog.Find(id) ?? throw new FormatException($"There is no rule {id}."),
            Severity = (RuleSeverity)reader.ReadInt32(),
            Arguments = reader.ReadMany(reader.ReadText),
            Location = LocationCodec.Read(reader),
            Related = reader.ReadMany(() => new RelatedLocation(LocationCodec.Read(reader), reader.ReadText())),
            Object = ReadObject(reader),
            Path = reader.ReadOptionalText(),
            IsContainerGap = reader.ReadBoolean(),
            Cause = reader.ReadOptionalText(),
            Covers = reader.ReadMany(reader.ReadText),
            Document = reader.ReadOptionalInt32(),
            Item = reader.ReadOptionalInt32(),
            RenderedKey = reader.ReadOptionalText(),
            Rendering = reader.ReadOptionalText(),
            NamePattern = reader.ReadOptionalText(),
            Suppression = reader.ReadBoolean() ? new Suppression(reader.ReadOptionalText(), reader.ReadBoolean()) : null,
            Fixes = reader.ReadMany(() => new TextFix(
                reader.ReadText(),
                reader.ReadMany(() => new TextReplacement(LocationCodec.Read(reader), reader.ReadText())))),
        };
    }

    private static void Write(CacheWriter writer, ObjectIdentity? target)
    {
        writer.Write(target is not null);
        if (target is not null)
        {
            writer.Write(target.Group);
            writer.Write(target.Version);
            writer.Write(target.Kind);
            writer.WriteOptional(target.Namespace);
            writer.WriteOptional(target.Name);
        }
    }

    private static ObjectIdentity? ReadObject(CacheReader reader) =>
        reader.ReadBoolean()
            ? new ObjectIdentity(reader.ReadText(), reader.ReadText(), reader.ReadText(), reader.ReadOptionalText(), reader.ReadOptionalText())
            : null;

    private static void Write(CacheWriter writer, TextFix fix)
    {
        writer.Write(fix.Title);
        writer.WriteMany(fix.Replacements, replacement =>
        {
            LocationCodec.Write(writer, replacement.Location);
            writer.Write(replacement.Text);
        });
    }
}
