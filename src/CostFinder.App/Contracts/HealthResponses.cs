using System.ComponentModel;

namespace CostFinder.App.Contracts;

public sealed record LiveResponse(string Status);

public sealed record ReadyResponse(
    [property: Description("ready, or stale when the store did not answer when it was last asked: answers go on from what is in hand.")] string Status,
    [property: Description("When the store last said which editions are current.")] DateTimeOffset? ConfirmedAt,
    int? SecondsSinceConfirmed, IReadOnlyList<EditionAgeResponse> Editions);

public sealed record EditionAgeResponse(string Subject, string EditionId, DateTimeOffset PublishedAt, int AgeInDays);
