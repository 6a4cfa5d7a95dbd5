using KubeGuard.Build.Sets;
using KubeGuard.Build.Yaml;
using KubeGuard.Policy;

namespace KubeGuard.Build.Caching;

/// <summary>
/// The parts of a file that rules about a set need, in compact form until one of them runs: while files are checked, those of all
/// files are in memory. The places of nodes are apart from all else, since no rule asks for the place of anything.
/// </summary>
internal sealed class KeptExtract
{
    /// <summary>The extract of a file in a set for which no rule is on.</summary>
    public static readonly KeptExtract None = Of(SetPlan.Empty, FileExtract.Empty);

    private readonly ArraySegment<byte> _content;
    private readonly ArraySegment<byte> _places;

    private KeptExtract(ulong plan, ArraySegment<byte> content, ArraySegment<byte> places, ulong contentFingerprint, ulong placesFingerprint)
    {
        Plan = plan;
        ContentFingerprint = contentFingerprint;
        PlacesFingerprint = placesFingerprint;
        _content = content;
        _places = places;
    }

    /// <summary>The fingerprint of the rules that it serves.</summary>
    public ulong Plan { get; }

    /// <summary>A fingerprint of all that rules can see: for two extracts with the same one, they find the same at the same nodes.</summary>
    public ulong ContentFingerprint { get; }

    /// <summary>A fingerprint of the places of the nodes.</summary>
    public ulong PlacesFingerprint { get; }

    /// <summary>Keeps an extract.</summary>
    /// <param name="plan">The rules that it serves.</param>
    /// <param name="extract">The extract.</param>
    public static KeptExtract Of(SetPlan plan, FileExtract extract)
    {
        var (content, places) = extract == FileExtract.Empty ? ([], []) : FileExtractCodec.Write(extract);
        var ofPlaces = new Fingerprint().Add(new ArraySegment<byte>(places)).Value;
        var ofContent = new Fingerprint().Add(new ArraySegment<byte>(content));

        // A comment suppresses what is in certain lines.
        return new KeptExtract(plan.Fingerprint, new(content), new(places), extract.Comments.Count > 0 ? ofContent.Add(ofPlaces).Value : ofContent.Value, ofPlaces);
    }

    /// <summary>The extract.</summary>
    /// <param name="file">The file that it is of.</param>
    /// <param name="policy">The settings of the file.</param>
    public FileExtract Read(string file, RulePolicy policy) =>
        _content.Count == 0 ? FileExtract.Empty : FileExtractCodec.Read(_content, _places, file, policy);

    /// <summary>The places of the nodes, in an order that the content decides.</summary>
    /// <param name="file">The file that it is of.</param>
    public IEnumerable<YamlLocation> PlacesIn(string file)
    {
        var reader = new PlaceReader(_places, file);
        while (!reader.IsAtEnd)
        {
            yield return reader.Read();
        }
    }

    public static KeptExtract Read(CacheReader reader) =>
        new(reader.ReadNumber(), reader.ReadBytes(), reader.ReadBytes(), reader.ReadNumber(), reader.ReadNumber());

    public void Write(CacheWriter writer)
    {
        writer.Write(Plan);
        writer.Write(_content);
        writer.Write(_places);
        writer.Write(ContentFingerprint);
        writer.Write(PlacesFingerprint);
    }
}
