using KubeGuard.Build.Yaml.Scanning;

namespace KubeGuard.Build.Yaml;

/// <summary>The start and end of a document, an entry of a mapping or an item of a sequence in a file.</summary>
internal sealed class NodeExtent
{
    private NodeExtent((int Line, int Column) start, bool isDocument)
    {
        Start = start;
        IsDocument = isDocument;
    }

    public (int Line, int Column) Start { get; }

    /// <summary>The place after it.</summary>
    public (int Line, int Column) End { get; private set; }

    public bool IsDocument { get; }

    /// <summary>Determines whether a place is in it.</summary>
    public bool Contains((int Line, int Column) place) => place.CompareTo(Start) >= 0 && place.CompareTo(End) < 0;

    /// <summary>The extent of an entry or item that is known already.</summary>
    public static NodeExtent OfNode((int Line, int Column) start, (int Line, int Column) end) => new(start, isDocument: false) { End = end };

    /// <summary>Reads the extents in the order in which they start, the outer ones first.</summary>
    public static IReadOnlyList<NodeExtent> Read(StreamPart part, CancellationToken cancellationToken)
    {
        var parser = YamlParser.Of(part, cancellationToken);
        var reader = new Reader(parser, part.LineOffset, cancellationToken);
        try
        {
            parser.Take(YamlEventKind.StreamStart);
            while (!parser.TryTake(YamlEventKind.StreamEnd))
            {
                parser.Take(YamlEventKind.DocumentStart);
                reader.ReadNode(isDocument: true);
                parser.Take(YamlEventKind.DocumentEnd);
            }

            return reader.Extents;
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // A document that does not parse has no objects whose findings could be suppressed.
            return [];
        }
    }

    private sealed class Reader(YamlParser parser, int lineOffset, CancellationToken cancellationToken)
    {
        public List<NodeExtent> Extents { get; } = [];

        public void ReadNode(bool isDocument = false, int depth = 0) => ReadValue(Start(isDocument), depth);

        private void ReadEntry(int depth)
        {
            var entry = Start(isDocument: false);
            ReadValue(entry, depth);
            ReadValue(entry, depth);
        }

        private void ReadValue(NodeExtent owner, int depth)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (depth > YamlTreeBuilder.MaxDepth)
            {
                throw YamlTreeBuilder.TooDeep(parser.Current.Start, parser.Current.End);
            }

            if (parser.TryTake(YamlEventKind.MappingStart))
            {
                while (parser.Current.Kind != YamlEventKind.MappingEnd)
                {
                    ReadEntry(depth + 1);
                }
            }
            else if (parser.TryTake(YamlEventKind.SequenceStart))
            {
                while (parser.Current.Kind != YamlEventKind.SequenceEnd)
                {
                    ReadNode(depth: depth + 1);
                }
            }

            owner.End = ToPlace(parser.Current.End);
            parser.MoveNext();
        }

        private NodeExtent Start(bool isDocument)
        {
            var extent = new NodeExtent(ToPlace(parser.Current.Start), isDocument);
            Extents.Add(extent);
            return extent;
        }

        private (int Line, int Column) ToPlace(Mark mark) => (mark.Line + lineOffset, mark.Column);
    }
}
