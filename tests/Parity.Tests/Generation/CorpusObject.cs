using KubeGuard.Manifests;

namespace KubeGuard.Parity.Tests.Generation;

/// <summary>An object of the corpus whose kind the client models.</summary>
/// <param name="Name">The file and, after <c>#</c>, the document and the item of a List, counted from 0.</param>
/// <param name="Root">The object as the YAML front end reads it.</param>
/// <param name="Typed">The object in the client's types.</param>
internal sealed record CorpusObject(string Name, MappingNode Root, TypedObject Typed);
