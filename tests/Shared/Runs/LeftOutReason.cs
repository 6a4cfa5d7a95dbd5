namespace KubeGuard.Tests;

/// <summary>The reason why a run leaves tests out.</summary>
internal enum LeftOutReason
{
    /// <summary>They belong to the matrix, and the environment does not request all of it.</summary>
    Matrix,

    /// <summary>They read the labelled corpus, which is not here.</summary>
    Corpus,
}
