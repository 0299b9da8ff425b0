using Microsoft.Data.Sqlite;

namespace CostFinder.App.Storage;

/// <summary>How rows lie in the tables of the embedded store, column by column.</summary>
internal static class SqliteRows
{
    public const string ProviderColumns = "id, name, kind, city, state, zip";

    public const string PriceColumns =
        "id, provider_id, state, price_list_id, treatment, service, sessions, low_cents, high_cents, kind, rate_for, setting, condition, "
        + "dose_mg, includes, drug_included, duration_minutes, as_of, withdrawn, source_title, source_link, retrieved_on, disputed, note";

    public static object?[] Values(ProviderRow row) => [row.Id, row.Name, row.Kind, row.City, row.State, row.Zip];

    public static object?[] Values(PriceRow row) =>
    [
        row.Id, row.ProviderId, row.State, row.PriceListId, row.Treatment, row.Service, row.Sessions, row.LowCents, row.HighCents,
        row.Kind, row.RateFor, row.Setting, row.Condition, row.DoseMg, row.Includes, row.DrugIncluded, row.DurationMinutes, row.AsOf,
        row.Withdrawn, row.SourceTitle, row.SourceLink, row.RetrievedOn, row.Disputed, row.Note,
    ];

    public static ProviderRow Provider(SqliteDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), Text(row, 3), row.GetString(4), Text(row, 5));

    public static PriceRow Price(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        ProviderId = row.GetString(1),
        State = row.GetString(2),
        PriceListId = row.GetString(3),
        Treatment = row.GetString(4),
        Service = row.GetString(5),
        Sessions = Whole(row, 6),
        LowCents = row.GetInt64(7),
        HighCents = row.GetInt64(8),
        Kind = row.GetString(9),
        RateFor = Text(row, 10),
        Setting = Text(row, 11),
        Condition = Text(row, 12),
        DoseMg = Whole(row, 13),
        Includes = Text(row, 14),
        DrugIncluded = Text(row, 15),
        DurationMinutes = Whole(row, 16),
        AsOf = Text(row, 17),
        Withdrawn = Text(row, 18),
        SourceTitle = row.GetString(19),
        SourceLink = row.GetString(20),
        RetrievedOn = row.GetString(21),
        Disputed = Text(row, 22),
        Note = Text(row, 23),
    };

    public static DocumentRow Document(SqliteDataReader row) => new(row.GetString(0), row.GetString(1));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static int? Whole(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
