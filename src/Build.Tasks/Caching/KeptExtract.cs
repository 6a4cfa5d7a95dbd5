using KubeGuard.Build.Sets;
using KubeGuard.Policy;

namespace KubeGuard.Build.Caching;

/// <summary>
/// The parts of a file that rules about a set need, in compact form until one of them runs: while files are checked, those of all
/// files are in memory.
/// </summary>
/// <param name="plan">The fingerprint of the rules that it serves.</param>
/// <param name="bytes">The extract; no bytes if it is empty.</param>
/// <param name="fingerprint">The fingerprint of the bytes.</param>
internal sealed class KeptExtract(ulong plan, ArraySegment<byte> bytes, ulong fingerprint)
{
    /// <summary>The extract of a file in a set for which no rule is on.</summary>
    public static readonly KeptExtract None = Of(SetPlan.Empty, FileExtract.Empty);

    /// <summary>The fingerprint of the rules that it serves.</summary>
    public ulong Plan { get; } = plan;

    /// <summary>A fingerprint of the extract: two with the same one are equal.</summary>
    public ulong Fingerprint { get; } = fingerprint;

    /// <summary>Keeps an extract.</summary>
    /// <param name="plan">The rules that it serves.</param>
    /// <param name="extract">The extract.</param>
    public static KeptExtract Of(SetPlan plan, FileExtract extract)
    {
        var bytes = new ArraySegment<byte>(extract == FileExtract.Empty ? [] : FileExtractCodec.Write(extract));
        return new KeptExtract(plan.Fingerprint, bytes, new Fingerprint().Add(bytes).Value);
    }

    /// <summary>The extract.</summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="policy">The settings of the file.</param>
    public FileExtract Read(string file, RulePolicy policy) =>
        bytes.Count == 0 ? FileExtract.Empty : FileExtractCodec.Read(bytes, file, policy);

    public static KeptExtract Read(CacheReader reader) => new(reader.ReadNumber(), reader.ReadBytes(), reader.ReadNumber());

    public void Write(CacheWriter writer)
    {
        writer.Write(Plan);
        writer.Write(bytes);
        writer.Write(Fingerprint);
    }
}
