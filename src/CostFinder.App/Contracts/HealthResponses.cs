namespace CostFinder.App.Contracts;

public sealed record LiveResponse(string Status);

public sealed record ReadyResponse(string Status, IReadOnlyList<EditionAgeResponse> Editions);

public sealed record EditionAgeResponse(string Subject, string EditionId, DateTimeOffset PublishedAt, int AgeInDays);
