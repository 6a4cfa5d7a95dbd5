namespace KubeGuard.Tests;

/// <summary>An attribute of a test that not every run includes.</summary>
internal interface IConditionalTest
{
    /// <summary>The reason to leave the test out, or <see langword="null"/> to run it.</summary>
    LeftOutReason? LeftOut { get; }
}
