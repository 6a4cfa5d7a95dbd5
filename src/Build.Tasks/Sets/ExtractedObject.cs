using KubeGuard.Cluster.Objects;

namespace KubeGuard.Build.Sets;

/// <summary>The parts of an object that rules about its set read, and its place in the file.</summary>
/// <param name="Value">The object.</param>
/// <param name="Document">The index of its document in the stream, from 0.</param>
/// <param name="Item">Its index in a List, where it is an item of one.</param>
internal sealed record ExtractedObject(SetObject Value, int Document, int? Item);
