using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using CostFinder.App.Storage;

namespace CostFinder.App.Editions;

/// <summary>What an admin did: who, what, to what, from what, to what, and why.</summary>
public sealed record AuditContent(
    string By, string Act, string? Target, string? From, string? To, string? Why, string? Outcome);

/// <summary>
/// One line of the audit trail. The hash is over the number, the time, the content and the hash of the line before, so that no line can be
/// changed, left out or put in without every later hash being wrong.
/// </summary>
public sealed record AuditEntry(long Number, DateTimeOffset At, AuditContent Content, string Previous, string Hash);

/// <summary>The number and hash of a line: whoever keeps a copy elsewhere can tell when the trail was cut.</summary>
public sealed record AuditHead(long Number, string Hash);

/// <summary>What a look over the whole trail found. Without a fault every line is as it was written.</summary>
public sealed record AuditVerdict(long Entries, AuditHead Head, long? FirstFault, string? Fault);

/// <summary>Appends to the audit trail and checks it. Lines are only ever added, each under the number after the last.</summary>
public sealed class AuditTrail(IRecordStore records, TimeProvider clock)
{
    private const string Partition = "audit";
    private const string HeadPartition = "audit-head";

    private static readonly AuditHead Start = new(0, new string('0', 64));

    public async Task<AuditEntry> AppendAsync(AuditContent content, CancellationToken cancellationToken)
    {
        var (head, version) = await HeadAsync(cancellationToken);
        while (true)
        {
            var at = clock.GetUtcNow().ToUniversalTime();
            var entry = new AuditEntry(head.Number + 1, at, content, head.Hash, HashOf(head.Number + 1, at, content, head.Hash));
            var record = new StoredRecord(Partition, Key(entry.Number), JsonSerializer.Serialize(entry, EditionsJson.Default.AuditEntry));
            if (await records.AddAsync(record, cancellationToken) is not null)
            {
                await MoveHeadAsync(new(entry.Number, entry.Hash), version, cancellationToken);
                return entry;
            }
            // Somebody else took the number, or wrote it and was cut off before the head was moved: go on after it.
            var there = await FindAsync(entry.Number, cancellationToken)
                ?? throw new DamagedStoreException("The audit trail", $"line {entry.Number} is taken and cannot be read", "Put a backup of the store back");
            head = new(there.Number, there.Hash);
        }
    }

    /// <summary>The lines after a number, in order.</summary>
    public async IAsyncEnumerable<AuditEntry> ListAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in records.ListAsync(Partition, after == 0 ? null : Key(after), cancellationToken))
            yield return Read(record);
    }

    /// <summary>Recomputes every hash, and holds the end against the head, and against an earlier head that somebody kept.</summary>
    public async Task<AuditVerdict> VerifyAsync(AuditHead? kept, CancellationToken cancellationToken)
    {
        var head = Start;
        var sawKept = kept is null || kept.Number == 0;
        await foreach (var entry in ListAsync(after: 0, cancellationToken))
        {
            if (entry.Number != head.Number + 1)
                return Broken(head.Number + 1, "the line is missing");
            if (entry.Previous != head.Hash)
                return Broken(entry.Number, "it does not follow from the line before it");
            if (entry.Hash != HashOf(entry.Number, entry.At, entry.Content, entry.Previous))
                return Broken(entry.Number, "its hash is not that of its content");
            head = new(entry.Number, entry.Hash);
            if (kept?.Number == entry.Number && kept.Hash != entry.Hash)
                return Broken(entry.Number, "it is not the line that was kept");
            sawKept |= kept?.Number == entry.Number;
        }
        var (noted, _) = await HeadAsync(cancellationToken);
        if (noted.Number > head.Number || !sawKept)
            return Broken(head.Number + 1, "lines at the end are missing");
        return new(head.Number, head, null, null);

        AuditVerdict Broken(long number, string fault) => new(head.Number, head, number, fault);
    }

    private async Task<AuditEntry?> FindAsync(long number, CancellationToken cancellationToken) =>
        await records.FindAsync(Partition, Key(number), cancellationToken) is { } record ? Read(record) : null;

    private async Task<(AuditHead Head, string? Version)> HeadAsync(CancellationToken cancellationToken) =>
        await records.FindAsync(HeadPartition, HeadPartition, cancellationToken) is { } record
            ? (JsonSerializer.Deserialize(record.Text, EditionsJson.Default.AuditHead)!, record.Version)
            : (Start, null);

    /// <summary>Only a hint where to go on and how far the trail once reached; when somebody else moves it, theirs is as good.</summary>
    private async Task MoveHeadAsync(AuditHead head, string? version, CancellationToken cancellationToken)
    {
        var record = new StoredRecord(HeadPartition, HeadPartition, JsonSerializer.Serialize(head, EditionsJson.Default.AuditHead));
        if (version is null)
            await records.AddAsync(record, cancellationToken);
        else
            await records.ReplaceAsync(record, version, cancellationToken);
    }

    private static AuditEntry Read(StoredRecord record) => JsonSerializer.Deserialize(record.Text, EditionsJson.Default.AuditEntry)!;

    private static string Key(long number) => number.ToString("d12", CultureInfo.InvariantCulture);

    private static string HashOf(long number, DateTimeOffset at, AuditContent content, string previous)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(previous));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new AuditEntry(number, at, content, "", ""), EditionsJson.Default.AuditEntry));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
