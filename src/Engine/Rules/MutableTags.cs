using KubeGuard.Kubernetes;

namespace KubeGuard.Rules;

/// <summary>The tags that are moved to other images; shared so that there is a single option.</summary>
internal static class MutableTags
{
    public static readonly RuleOption<IReadOnlyList<string>> FloatingTags = RuleOption.List(
        "floating_tags", ["latest"], "Tags that are moved to newer images, such as `dev` or `nightly`.");

    /// <summary>Determines whether an image certainly has a floating tag and no digest.</summary>
    public static bool HasFloatingTag(ImageReference image, RuleContext context) =>
        image.HasDigest == false && image.Tag is { } tag && context.Option(FloatingTags).Contains(tag);

    /// <summary>Determines whether an image certainly has neither tag nor digest, and so the tag <c>latest</c>.</summary>
    public static bool HasNoTag(ImageReference image) => image is { IsEmpty: false, HasTag: false, HasDigest: false };
}
