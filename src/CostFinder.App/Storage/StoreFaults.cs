using CostFinder.App.Catalog;

namespace CostFinder.App.Storage;

/// <summary>What the store holds cannot be trusted. The message says where, what is wrong and what to do; nothing was changed.</summary>
public sealed class DamagedStoreException(string place, string problem, string remedy, Exception? cause = null)
    : Exception($"{place}: {problem}. {remedy}.", cause)
{
    public string Place { get; } = place;

    internal static DamagedStoreException Snapshot(EditionSubject subject, string editionId, string place, string problem) => new(
        place, $"the snapshot of edition {editionId} of {Words.Of(subject)} is damaged: {problem}",
        "Publish the edition before it again, or put a backup of the store back");
}

/// <summary>The store cannot be reached, is full, or does not let us in. What was asked for may be asked again.</summary>
public sealed class StoreUnavailableException(string place, string problem, Exception? cause = null)
    : Exception($"{place}: {problem}.", cause)
{
    public string Place { get; } = place;
}

/// <summary>An edition is asked for that was never written, or whose writing was never finished.</summary>
public sealed class EditionNotWrittenException(EditionSubject subject, string editionId)
    : Exception($"Edition {editionId} of {Words.Of(subject)} is not there, or was not written to its end. Write it first.");

/// <summary>An edition is written under an id that other content already has. Editions never change.</summary>
public sealed class EditionTakenException(EditionSubject subject, string editionId)
    : Exception($"There is already an edition {editionId} of {Words.Of(subject)}, with other content. Choose another id.");
