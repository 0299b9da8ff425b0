using System.Text.Json.Serialization;

namespace CostFinder.App.Access;

/// <summary>Publishable keys stand in web pages for everybody to read; secret ones stay on servers.</summary>
public enum KeyKind
{
    Publishable,
    Secret,
}

/// <summary>Keys for trying things out are told apart from those in use by their looks.</summary>
public enum KeyMode
{
    Test,
    Live,
}

/// <summary>What a key may be used for: asking for estimates, or reading facts.</summary>
public enum KeyScope
{
    Estimates,
    Reference,
}

/// <summary>One of at most two secrets of a key that work at the same time, kept as a hash.</summary>
public sealed record KeySecret(int Number, string Hash, DateTimeOffset CreatedAt);

/// <summary>A key of somebody who embeds CostFinder or asks its API from a server.</summary>
public sealed record EmbedderKey
{
    public const int MostSecrets = 2;

    public required string Id { get; init; }

    public required string Owner { get; init; }

    public required KeyKind Kind { get; init; }

    public required KeyMode Mode { get; init; }

    public required IReadOnlyList<KeyScope> Scopes { get; init; }

    /// <summary>The pages that a publishable key may be used from, each as scheme, host and port.</summary>
    public required IReadOnlyList<string> Origins { get; init; }

    public required int PerMinute { get; init; }

    public required int PerDay { get; init; }

    public required IReadOnlyList<KeySecret> Secrets { get; init; }

    public int LastNumber { get; init; } = 1;

    public required string CreatedBy { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The day it was last used; nothing finer is kept.</summary>
    public DateOnly? LastUsedOn { get; init; }

    /// <summary>What every secret of the key begins with, such as <c>pk_live_0123456789ab_</c>.</summary>
    public string Prefix => $"{(Kind == KeyKind.Publishable ? "pk" : "sk")}_{(Mode == KeyMode.Live ? "live" : "test")}_{Id}_";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EmbedderKey))]
internal sealed partial class KeyJson : JsonSerializerContext;
